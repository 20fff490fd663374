import {
  type Answered,
  calledIn,
  countedTogether,
  decimalsOf,
  easeOf,
  emotionIndex,
  type JourneyGrid,
  type JourneyRow,
  type JourneyStep,
  journeyFigures,
  journeyGrid,
  type Project,
  recommendedOf,
  saidIn,
  satisfactionOf,
} from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, cellOf, column, fact, linesOf, paragraph, row, words } from '../cells.ts'
import { longDate } from '../dates.ts'
import type { Block, Description, Line, Row } from '../description.ts'
import { mapOfKind } from '../mapOfKind.ts'
import { formatNumber } from '../numbers.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'
import { bandsOf, type JourneyBand } from './bands.ts'
import { besideOf } from './beside.ts'
import { costWords } from './costs.ts'
import { entryLines } from './entries.ts'

const ROW_WIDTH = 34

/** The client's way as tables (domain.md 6): the asked map, else the first journey; long ones in bands under each other. */
export function buildJourney(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang).journey
  const grid = journeyGrid(project, mapOfKind(project, 'journey', asked.map) ?? '')
  const blocks = grid ? blocksOf(project, grid, lang) : [paragraph(t.none, 'missing')]
  return report(project, asked, { kind: t.kind, name: t.name, blocks })
}

function blocksOf(project: Project, grid: JourneyGrid, lang: Lang): Block[] {
  const t = textsOf(lang).journey
  const section = numbering()
  const bands = bandsOf(grid, lang)
  return [
    section(t.about),
    about(project, grid, lang),
    ...(bands.length === 0 ? [section(t.way), paragraph(t.empty, 'missing')] : []),
    ...bands.flatMap((band) => [section(bandTitle(band, bands.length, lang)), tableOf(band, project, grid, lang)]),
    ...(grid.personas.length > 1 ? [section(t.beside), ...besideOf(project, grid, lang)] : []),
    section(t.cost),
    cost(project, grid, lang),
  ]
}

function bandTitle({ first, steps }: JourneyBand, count: number, lang: Lang): string {
  const t = textsOf(lang).journey
  return count === 1 ? t.way : t.part(first + 1, first + steps.length)
}

function about(project: Project, grid: JourneyGrid, lang: Lang): Block {
  const t = textsOf(lang)
  const { head, personas } = grid
  const called = personas.map(({ name, segment }) => {
    const of = project.segments.get(segment ?? '')?.name
    return of ? `${name || t.untitled} (${of})` : name || t.untitled
  })
  const map = project.maps.get(grid.map)
  const rows: [string, string][] = [
    [t.journey.map, map ? calledIn(map, lang) : ''],
    [t.journey.situation, head?.situation ?? ''],
    [t.journey.goal, head?.goal ?? ''],
    [t.journey.begins, head?.begins ?? ''],
    [t.journey.ends, head?.ends ?? ''],
    [t.journey.personas, called.join(', ')],
    [t.journey.research, head?.research ?? ''],
    [t.journey.date, longDate(head?.date ?? null, lang)],
    [t.journey.state, t.journey.states[map?.state ?? 'current']],
  ]
  return { block: 'facts', rows: rows.map(([label, text]) => fact(label, text, t.missing)) }
}

function tableOf(band: JourneyBand, project: Project, grid: JourneyGrid, lang: Lang): Block {
  const t = textsOf(lang).journey
  const { steps, first, stages } = band
  const columns = [
    column('', ROW_WIDTH),
    ...steps.map((step, at) => column(`${first + at + 1}${step.moment ? `, ${t.moment}` : ''}`, null)),
  ]
  const heads = row(
    [cell(t.stage, 'small'), ...stages.map(({ name, span }) => cell(name || textsOf(lang).untitled, 'bold', span))],
    true,
  )
  const rows = grid.rows
    .filter(({ hidden }) => !hidden)
    .flatMap((one) => rowsOf(one, band, project, grid, lang))
    .filter(({ cells }) => cells.slice(1).some(({ lines }) => lines.length > 0))
  return { block: 'table', columns, rows: [heads, ...rows], ruled: true }
}

function rowsOf(one: JourneyRow, band: JourneyBand, project: Project, grid: JourneyGrid, lang: Lang): Row[] {
  const name = calledIn(one, lang) || textsOf(lang).journey.rows[one.sort]
  if (one.sort === 'emotions')
    return grid.personas.map((persona) =>
      row([
        cellOf([words(name, 'small'), words(persona.name, 'small')]),
        ...band.steps.map((step) => feeling(grid.feeling(step.id, persona.id), lang)),
      ]),
    )
  const computed = (step: JourneyStep): Line[] => {
    if (one.sort === 'actions') return linesOf(saidIn(step, lang)).map((text) => words(text, 'bold'))
    if (one.sort !== 'metrics') return []
    const figures = journeyFigures(project, grid.map)?.steps.get(step.id)
    return costWords(figures, project, lang).map((text) => words(text))
  }
  const isComputed = one.sort === 'actions' || one.sort === 'metrics'
  const crossings = isComputed ? band.steps.map((step) => ({ step, span: 1 })) : band.crossings(one.id)
  const cells = crossings.map(({ step, span }) => {
    const own = grid.cells(one.id, step.id).flatMap((entry) => entryLines(entry, project, lang))
    return cellOf([...computed(step), ...own], span)
  })
  return [row([cell(name, 'small'), ...cells])]
}

const feeling = (value: number | null, lang: Lang) =>
  value === null
    ? cell('')
    : { ...cell(`${value > 0 ? '+' : ''}${formatNumber(value, 0, lang)}`, value < 0 ? 'bold' : 'plain'), value }

function cost(project: Project, grid: JourneyGrid, lang: Lang): Block {
  const t = textsOf(lang)
  const indexes = grid.personas.flatMap((persona) => {
    const index = emotionIndex(grid, persona.id)
    return index ? [`${persona.name || t.untitled} ${formatNumber(index.value, 1, lang)} (n = ${index.n})`] : []
  })
  const answered = answersOf(grid, lang)
  const moments = grid.steps.flatMap(({ moment, text }, at) => (moment ? [`${at + 1}. ${text}`] : []))
  const whole = costWords(journeyFigures(project, grid.map)?.whole, project, lang)
  return {
    block: 'facts',
    rows: [
      fact(t.journey.whole, whole.join('\n'), t.missing),
      fact(t.journey.index, indexes.join('\n'), t.missing),
      ...(answered.length > 0 ? [fact(t.journey.answers, answered.join('\n'), t.missing)] : []),
      fact(t.journey.moments, moments.join('\n'), t.journey.noMoments),
    ],
  }
}

/** Of the whole way: each figure with its scale and the number of answers. */
function answersOf({ steps }: JourneyGrid, lang: Lang): string[] {
  const t = textsOf(lang)
  const csat = satisfactionOf(countedTogether(steps.map(({ satisfaction }) => satisfaction)))
  const ces = easeOf(countedTogether(steps.map(({ ease }) => ease)))
  const nps = recommendedOf(countedTogether(steps.map(({ recommend }) => recommend)))
  const said = (one: Answered, times: number) => formatNumber(one.value * times, decimalsOf(one), lang)
  return [
    ...(csat ? [t.research.csat(said(csat, 100), csat.n)] : []),
    ...(ces ? [t.research.ces(said(ces, 1), ces.n)] : []),
    ...(nps ? [t.journey.nps(said(nps, 100), nps.n)] : []),
  ]
}
