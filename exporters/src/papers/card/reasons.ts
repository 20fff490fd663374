import { groundsOf, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { fact, factOf, linesOf, run } from '../cells.ts'
import type { Block, Line } from '../description.ts'
import { formatNumber } from '../numbers.ts'

/** Block 2: why this process. */
export function reasons({ about, card }: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  const scale =
    about.annualVolume === null
      ? ''
      : [formatNumber(about.annualVolume, 0, lang), t.perYear, about.unit && `(${about.unit})`]
          .filter(Boolean)
          .join(' ')
  const rows = [
    fact(
      t.grounds,
      groundsOf(card)
        .map((ground) => t.ground[ground])
        .join('; '),
      t.missing,
    ),
    fact(t.scale, scale, t.missing),
    factOf(t.justification, linesOf(card.justification).map(reason), t.missing),
    fact(t.keyRisk, card.keyRisk, t.missing, 'bold'),
    fact(t.otherRisks, card.otherRisks, t.missing),
  ]
  return [
    { block: 'section', number: '2', text: t.reasons, aside: '', ruled: true },
    { block: 'facts', rows },
  ]
}

/** «Довод (свидетельство)»: the evidence in the last brackets stands back. */
function reason(text: string): Line {
  const found = /^(.*\S)\s+(\([^()]*(?:\([^()]*\)[^()]*)*\))$/.exec(text)
  const runs = found ? [run(`${found[1]} `), run(found[2]!, 'aside')] : [run(text)]
  return { dash: true, runs }
}
