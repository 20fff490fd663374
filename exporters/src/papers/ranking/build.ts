import { type Outcome, type Project, RANKED, type Ranking, rankingsOf, type Standing } from '@potok/model'
import { type Lang, type Texts, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, column, figure, paragraph, row, withoutEmptyColumns } from '../cells.ts'
import { longDate } from '../dates.ts'
import type { Block, Description } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'

export type Held = Ranking & { readonly outcome: Outcome }

export const isHeld = (one: Ranking): one is Held => one.outcome !== null

/** Every ranking that was held, the newest of each kind first, with how far people agreed (domain.md 8). */
export function buildRanking(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang)
  const section = numbering()
  const held = RANKED.flatMap((about) => rankingsOf(project, about)).filter(isHeld)
  const blocks =
    held.length === 0
      ? [paragraph(t.research.none, 'missing')]
      : held.flatMap((one) => [section(titleOf(one, lang)), ...heldBlocks(one, lang)])
  return report(project, asked, { kind: t.ranking.kind, name: t.ranking.name, blocks })
}

/** How far people agreed, and the order. */
export const heldBlocks = (one: Held, lang: Lang): Block[] => [paragraph(agreementOf(one, lang)), standings(one, lang)]

export function titleOf({ method, about, round, at }: Held, lang: Lang): string {
  const { ranking } = textsOf(lang)
  const day = at === null ? '' : longDate(new Date(at).toISOString().slice(0, 10), lang)
  const name = Object.hasOwn(ranking.methods, method)
    ? ranking.methods[method as keyof Texts['ranking']['methods']]
    : method
  const again = round > 1 ? `${ranking.round}\u00a0${round}` : ''
  return [`${name}: ${ranking.about[about]}`, again, day].filter((one) => one !== '').join(', ')
}

function agreementOf({ outcome: { took, abstained, agreement } }: Held, lang: Lang): string {
  const { ranking } = textsOf(lang)
  const people = took + abstained === 0 ? '' : `${ranking.took}${took}, ${ranking.abstained}${abstained}.`
  if (!agreement?.strength || agreement.w === null) return people
  const { strength, w, chiSquared, degrees } = agreement
  const chance =
    chiSquared === null
      ? ''
      : `, ${ranking.chiSquared}${formatNumber(chiSquared, 2, lang)}, ${ranking.degrees}${degrees}`
  return `${people} ${ranking.agreement[strength]}: ${ranking.kendall}${formatNumber(w, 2, lang)}${chance}.`
}

function standings({ outcome, candidates }: Held, lang: Lang): Block {
  const t = textsOf(lang)
  const { ranking } = t
  const words = new Map(candidates.map((one) => [one.id, one]))
  const decimals = (value: number | null) => [0, 1].find((one) => Number.isInteger((value ?? 0) * 10 ** one)) ?? 2
  const places = (pair: Standing['places']) => {
    if (!pair) return ''
    const [best, worst] = pair.map((one) => formatNumber(one, decimals(one), lang))
    return best === worst ? best! : `${best}–${worst}`
  }
  const { columns, rows } = withoutEmptyColumns(
    [
      column(ranking.rank, 18, 'center'),
      column(t.no, 12, 'center'),
      column(ranking.line, null),
      column(ranking.score, 24, 'right'),
      column(ranking.quadrant, 34),
      column(ranking.voters, 26, 'right'),
      column(ranking.borda, 24, 'right'),
      column(ranking.places, 30, 'center'),
      column(ranking.shaken, 34, 'center'),
    ],
    outcome.standings.map((one) => {
      const { id, rank, score, quadrant, voters, borda } = one
      return row([
        figure(rank, decimals(rank), lang),
        figure(words.get(id)?.number ?? null, 0, lang),
        cell(words.get(id)?.text || t.untitled),
        figure(score, decimals(score), lang),
        cell(quadrant ? ranking.quadrants[quadrant] : ''),
        figure(outcome.took > 0 ? voters : null, 0, lang),
        figure(borda, decimals(borda), lang),
        cell(places(one.places)),
        cell(places(one.shaken)),
      ])
    }),
    4,
  )
  return { block: 'table', columns, rows, ruled: false }
}
