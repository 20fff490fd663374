import type { XlsxSheet } from '@potok/exporters/xlsx'
import { type Id, type LossTable, lossTable, METRICS, type Metric, type ProcessMap, type Project } from '@potok/model'
import type { Language, Say, TextKey } from '../../ui/texts/texts.ts'
import type { Chart } from '../chart/chart.ts'
import { metricTitle } from '../evidence/metricTitle.ts'
import { bucketWords } from '../losses/bucketWords.ts'
import { cumulated } from '../losses/pareto.ts'
import { type Sharing, whoseLosses } from '../losses/whoseLosses.ts'

interface Given {
  map: ProcessMap
  project: Project
  nameOf(id: Id): string
}
type Texts = { say: Say; language: Language }

/** All figures of a map as sheets: unrounded, with their units in words, then the charts that the page shows. */
export function figuresWorkbook(given: Given, charts: readonly Chart[], texts: Texts): XlsxSheet[] {
  const table = lossTable(given.map, given.project)
  return [
    figuresSheet(given, texts),
    ...(table.sound ? lossSheets(table, given.project, texts) : []),
    ...charts.map(({ title, table }) => ({ name: title, ...table })),
  ]
}

function figuresSheet({ map, project, nameOf }: Given, { say }: Texts): XlsxSheet {
  const rows = METRICS.map((metric) => {
    const { value, counted, missing } = metric.measure(map, project)
    const lacking = [...new Set(missing.map(({ about }) => about))]
    const isLeast = value !== null && missing.some(({ what }) => what === 'time')
    return [
      metricTitle(metric, say),
      value,
      say(`analysis.workbook.units.${metric.unit as Metric['unit']}`),
      value === null ? say('analysis.unknown') : isLeast ? say('map.lead.atLeast') : '',
      say(`metric.${metric.name}.explain` as TextKey),
      counted.length,
      lacking.map(nameOf).join('; '),
    ]
  })
  const titles = ['figure', 'value', 'unit', 'note', 'how', 'counted', 'lacking'] as const
  return {
    name: say('project.figures'),
    columns: titles.map((name) => ({ title: say(`analysis.workbook.${name}`) })),
    rows,
  }
}

function lossSheets(table: LossTable, project: Project, texts: Texts): XlsxSheet[] {
  const { say } = texts
  const measures = [
    { title: say('analysis.losses.minutes'), format: '0.0' },
    { title: say('analysis.losses.hours'), format: '0.0' },
    { title: say('analysis.losses.roubles'), format: '0' },
  ] as const
  const kind = { title: say('analysis.losses.kind') }
  const [minutes, hours, roubles] = measures
  const share = { title: say('analysis.losses.share'), format: '0.0%' } as const
  const cumulative = { title: say('analysis.losses.cumulative'), format: '0.0%' } as const
  const shared = (by: Sharing): XlsxSheet => ({
    name: say(`analysis.losses.by.${by}`),
    columns: [{ title: say(`analysis.losses.one.${by}`) }, kind, ...measures],
    rows: whoseLosses(table, by, project, texts).flatMap(({ name, rows }) =>
      rows.map((row) => [
        name,
        bucketWords(row.bucket, say),
        row.leadMinutes,
        row.personHoursPerYear,
        row.roublesPerYear,
      ]),
    ),
  })
  const estimates = table.estimates.map((one) => [
    project.problems.get(one.problem)?.text.trim() ||
      say('analysis.losses.problemNumber', { number: one.number ?? '…' }),
    one.loss ? bucketWords(`loss:${one.loss}`, say) : '',
    one.minutes,
    one.share,
    one.caseMinutes,
    one.personHoursPerYear,
    one.roublesPerYear,
    one.source.trim() || say('analysis.losses.noSource'),
  ])
  return [
    {
      name: say('analysis.losses.title'),
      columns: [kind, minutes, share, cumulative, hours, roubles],
      rows: cumulated(table.rows).map((row) => [
        bucketWords(row.bucket, say),
        row.leadMinutes,
        row.share,
        row.cumulative,
        row.personHoursPerYear,
        row.roublesPerYear,
      ]),
    },
    shared('participants'),
    shared('organisations'),
    {
      name: say('analysis.losses.estimates'),
      columns: [
        { title: say('analysis.losses.problem') },
        kind,
        { title: say('analysis.losses.minutesOfCase'), format: '0.0' },
        { title: say('analysis.losses.shareOfCases'), format: '0.0%' },
        minutes,
        hours,
        roubles,
        { title: say('analysis.losses.source') },
      ],
      rows: estimates,
    },
  ]
}
