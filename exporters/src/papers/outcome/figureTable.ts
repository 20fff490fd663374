import type { Analysis, ProcessMap, Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, figure, row } from '../cells.ts'
import type { Block, Cell, Row } from '../description.ts'
import { formatNumber, formatRange } from '../numbers.ts'
import type { Comparison } from './compared.ts'
import { isFact } from './restsOn.ts'

interface Figure {
  readonly name: string
  readonly places: number
  readonly tells: 'percent' | 'points' | 'difference'
  of(found: Analysis, map: ProcessMap): number | null
}

/** Figure, was, became, change, and what was measured afterwards. */
export function figureTable(comparison: Comparison, project: Project, lang: Lang): Block {
  const t = textsOf(lang).office.report
  const { was, became, minutes } = comparison
  const unit = comparison.unitWord(lang)
  const places = minutes === 1 ? 0 : 1
  const figures: Figure[] = [
    { name: t.rows.expected(unit), places, tells: 'percent', of: ({ expectedHeading }) => expectedHeading / minutes },
    { name: t.rows.value, places: 1, tells: 'points', of: ({ pce }) => pce && pce * 100 },
    { name: t.rows.firstPass, places: 1, tells: 'points', of: ({ firstPassYield }) => firstPassYield * 100 },
    {
      name: t.rows.operations,
      places: 0,
      tells: 'difference',
      of: (_, { steps }) => steps.filter(({ look }) => look === 'operation').length,
    },
    { name: t.rows.handoffs, places: 0, tells: 'difference', of: ({ handoffs }) => handoffs.counted },
    { name: t.rows.signatures, places: 0, tells: 'difference', of: ({ signatures }) => signatures.counted },
    { name: t.rows.labour, places: 1, tells: 'percent', of: ({ labour }) => labour / 60 },
    { name: t.rows.cost, places: 0, tells: 'percent', of: ({ cost }) => cost || null },
  ]
  const isMeasured = isFact(became.map)
  const rows = figures.flatMap((one): Row[] => {
    const [before, after] = [one.of(was.found, was.map), one.of(became.found, became.map)]
    if (before === null && after === null) return []
    const measured = isMeasured ? figure(after, one.places, lang) : cell(t.notMeasured, 'missing')
    const change = before === null || after === null ? '' : told(one, before, after, comparison, lang)
    return [
      row([
        cell(one.name),
        figure(before, one.places, lang),
        bold(figure(after, one.places, lang)),
        cell(change),
        measured,
      ]),
    ]
  })
  return {
    block: 'table',
    columns: [
      column(t.figure, null),
      column(t.was, 26, 'right'),
      column(t.became, 26, 'right'),
      column(t.change, 30, 'right'),
      column(t.measuredFact, 28, 'right'),
    ],
    rows: [leadTime(comparison, isMeasured, project, lang), ...rows],
    ruled: false,
  }
}

function leadTime(comparison: Comparison, isMeasured: boolean, { settings }: Project, lang: Lang): Row {
  const texts = textsOf(lang)
  const t = texts.office.report
  const { was, became, minutes, change, isPartial } = comparison
  const places = minutes < settings.workdayMinutes && minutes === 1 ? 0 : 1
  const range = ({ found }: typeof was) => {
    const [min, max] = [found.min / minutes, found.max.heading.minutes / minutes]
    return isPartial ? `${texts.atLeast}${formatNumber(min, places, lang)}` : formatRange(min, max, places, lang)
  }
  const changes = [
    change(was.found.min, became.found.min, lang),
    change(was.found.max.heading.minutes, became.found.max.heading.minutes, lang),
  ].filter((one) => one !== '')
  return row([
    cell(t.rows.lead(comparison.unitWord(lang)), 'bold'),
    cell(range(was)),
    cell(range(became), 'bold'),
    cell(isPartial ? '' : changes.join('; ')),
    isMeasured ? cell(range(became)) : cell(t.notMeasured, 'missing'),
  ])
}

function told(one: Figure, before: number, after: number, { change, isPartial }: Comparison, lang: Lang): string {
  if (one.tells === 'percent') return isPartial ? '' : change(before, after, lang)
  const difference = formatNumber(after - before, one.places, lang)
  const signed = `${after > before ? '+' : ''}${difference}`
  return one.tells === 'points' ? `${signed}\u00a0${textsOf(lang).office.report.points}` : signed
}

const bold = (one: Cell): Cell => ({
  ...one,
  lines: one.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, tone: 'bold' as const })) })),
})
