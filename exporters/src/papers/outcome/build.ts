import { groundsOf, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { effects } from '../card/effects.ts'
import { indicatorTable } from '../card/goals.ts'
import { cell, column, fact, figure, paragraph, row } from '../cells.ts'
import type { Block, Description } from '../description.ts'
import { numbering } from '../procedure/sections.ts'
import { ofState } from '../processFacts.ts'
import { report } from '../report.ts'
import { type Comparison, compared } from './compared.ts'
import { fateTable } from './fateTable.ts'
import { figureTable } from './figureTable.ts'
import { lossTable } from './lossTable.ts'
import { problemTable } from './problemTable.ts'
import { isFact, restsOn } from './restsOn.ts'
import { timeTable } from './timeTable.ts'

/** «Было – стало» (domain.md 10.3): the current map against the target map, what each figure rests on, losses, problems, the fate of operations. */
export function buildOutcome(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang).office.report
  const comparison = compared(project)
  const section = numbering()
  const indicators = indicatorTable(project, lang)
  const computed = effects(project, lang)
  const blocks: Block[] = [
    ...finding(comparison, lang),
    section(t.basis),
    { block: 'facts', rows: [grounds(project, lang)] },
    ...basis(project, lang),
    ...(comparison
      ? [
          section(t.time(comparison.unitWord(lang))),
          timeTable(comparison, lang),
          ...(computed.length > 0 ? [{ block: 'effects' as const, figures: computed }] : []),
          section(t.figures),
          figureTable(comparison, project, lang),
          paragraph(t.exact, 'note'),
        ]
      : []),
    ...(indicators ? [section(t.cardFigures), indicators] : []),
    ...(comparison ? [section(t.losses), ...lossTable(comparison, lang)] : []),
    section(t.problems),
    ...problemTable(project, lang),
    ...(comparison ? fateTable(comparison, project, section(t.steps), lang) : []),
  ]
  return report(project, asked, { kind: t.kind, name: t.name, blocks, stamp: 'approved', portrait: true })
}

function finding(comparison: Comparison | null, lang: Lang): Block[] {
  const t = textsOf(lang).office.report
  if (!comparison) return [paragraph(t.noFigures, 'missing')]
  const { was, became, said, change, isPartial } = comparison
  if (isPartial) return [paragraph(t.partly)]
  const unit = comparison.unitWord(lang)
  const words = (minutes: number) => `${said(minutes, lang)}\u00a0${unit}`
  const sentence = t.finding(
    words(was.found.expectedHeading),
    words(became.found.expectedHeading),
    change(was.found.expectedHeading, became.found.expectedHeading, lang),
  )
  return [paragraph(sentence)]
}

function grounds({ card }: Project, lang: Lang) {
  const texts = textsOf(lang)
  const said = groundsOf(card)
    .map((ground) => texts.ground[ground])
    .join('; ')
  return fact(texts.office.report.grounds, said, texts.missing)
}

/** How many of its times each map has measured, taken from a regulation or guessed. */
function basis(project: Project, lang: Lang): Block[] {
  const texts = textsOf(lang)
  const t = texts.office.report
  const states = (['current', 'target'] as const).flatMap((state) => {
    const of = ofState(project, state)
    return of ? [{ state, of, rests: restsOn(of.map) }] : []
  })
  if (states.length === 0) return []
  const rows = states.map(({ state, rests }) =>
    row([
      cell(t.maps[state]),
      ...(['all', 'measured', 'regulation', 'guess'] as const).map((one) => figure(rests[one], 0, lang)),
    ]),
  )
  const columns = [
    column(`${t.rests}: ${t.map.toLowerCase()}`, null),
    column(t.times, 26, 'right'),
    column(t.measured, 24, 'right'),
    column(t.regulation, 24, 'right'),
    column(t.guess, 24, 'right'),
  ]
  const target = states.find(({ state }) => state === 'target')
  return [
    { block: 'table', columns, rows, ruled: false },
    ...(target ? [paragraph(isFact(target.of.map) ? t.fact : t.forecast, 'note')] : []),
  ]
}
