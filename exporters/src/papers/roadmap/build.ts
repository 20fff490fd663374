import {
  type Action,
  type ActionStatus,
  byOrder,
  chainGaps,
  daysOver,
  type Id,
  type Project,
  rootCauses,
  statusOn,
} from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { type Axis, at, axisOf } from '../card/axis.ts'
import { cell, cellOf, column, paragraph, row, withoutEmptyColumns, words } from '../cells.ts'
import { longDate, shortDate } from '../dates.ts'
import type { Bar, Block, Cell, Column, Description } from '../description.ts'
import { textOf } from '../procedure/reading.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'

const STATUSES = ['done', 'doneLate', 'running', 'waiting', 'overdue', 'cancelled'] as const satisfies ActionStatus[]

/** «Дорожная карта» (domain.md 10.3): who does what until when and how far it is, with a Gantt chart and what the chain lacks. */
export function buildRoadmap(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang).pack
  const section = numbering()
  const today = asked.today ?? new Date().toISOString().slice(0, 10)
  const actions = [...project.actions.values()].sort(
    (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || byOrder(a, b),
  )
  const blocks: Block[] =
    actions.length === 0
      ? [paragraph(t.noActions, 'missing')]
      : [
          paragraph(counts(actions, today, lang), 'small'),
          section(t.actions),
          plan(actions, project, today, lang),
          paragraph(t.legend, 'note'),
        ]
  const gaps = missing(project, lang)
  return report(project, asked, {
    kind: t.roadmapKind,
    name: t.roadmap,
    blocks: gaps ? [...blocks, section(t.gaps), gaps] : blocks,
    stamp: 'approved',
  })
}

function counts(actions: readonly Action[], today: string, lang: Lang): string {
  const t = textsOf(lang).pack
  const said = STATUSES.map((status) => ({
    status,
    count: actions.filter((one) => statusOn(one, today) === status).length,
  }))
  const parts = said.filter(({ count }) => count > 0).map(({ status, count }) => `${t.statuses[status]} – ${count}`)
  return `${t.onDay(longDate(today, lang), actions.length)}; ${parts.join(', ')}.`
}

function plan(actions: readonly Action[], project: Project, today: string, lang: Lang): Block {
  const texts = textsOf(lang)
  const t = texts.pack
  const axis = axisOf(actions.flatMap(({ start, finish }) => [start, finish]).filter((day) => day !== null))
  const withYear = axis?.severalYears ?? false
  const now = axis ? at(axis, today, 0) : null
  const chart: Column[] = axis
    ? [{ ...column('', 62), ticks: axis.ticks, ...(now !== null && now >= 0 && now <= 1 && { line: now }) }]
    : []
  const all = [
    column(texts.no, 8, 'right'),
    column(t.problems, 17),
    column(t.cause, 38),
    column(t.action, null),
    column(t.responsible, 36),
    column(t.result, 25),
    column(axis && !withYear ? `${t.term}, ${axis.first.slice(0, 4)}` : t.term, withYear ? 20 : 15),
    column(t.status, 24),
    ...chart,
  ]
  const drawn = actions.map((one) => {
    const problems = problemsOf(one, project)
    const cause = [...new Set(problems.flatMap(({ id }) => rootCauses(project, id).map((root) => root.cause.text)))]
    return row([
      cell(one.number === null ? '…' : String(one.number)),
      cell(problems.map(({ number }) => (number === null ? '…' : String(number))).join(', ')),
      cell(cause.join('; '), 'small'),
      cell(one.text, 'bold'),
      one.owner ? cell(one.owner) : cell(texts.missing, 'missing'),
      cell(one.result),
      cellOf(
        [one.start, one.finish].map((day, side) =>
          day
            ? words(`${shortDate(day, lang, withYear)}${side === 0 ? '\u00a0–' : ''}`)
            : words(texts.missing, 'missing'),
        ),
      ),
      status(one, project, today, lang),
      ...(axis ? [{ ...cell(''), bar: barOf(one, axis, today, lang) }] : []),
    ])
  })
  return { block: 'table', ...withoutEmptyColumns(all, drawn, 1), ruled: false }
}

function status(one: Action, project: Project, today: string, lang: Lang): Cell {
  const t = textsOf(lang).pack
  const is = statusOn(one, today)
  if (is !== 'overdue') {
    const percent = is === 'running' && one.percent !== null ? [words(`${one.percent}\u00a0%`, 'small')] : []
    return cellOf([words(t.statuses[is]), ...percent])
  }
  const { days, basis } = daysOver(one, today, project)
  return cell(
    days === 0 ? t.statuses.overdue : basis === 'work' ? t.overdueBy(days) : t.overdueByCalendar(days),
    'bold',
  )
}

const LOOKS: Record<ActionStatus, Bar['look']> = {
  done: 'stage',
  doneLate: 'stage',
  running: 'part',
  waiting: 'open',
  overdue: 'late',
  cancelled: 'open',
}

function barOf(one: Action, axis: Axis, today: string, lang: Lang): Bar | null {
  const [begins, ends] = [one.start ?? one.finish, one.finish ?? one.start].filter((day) => day !== null).sort()
  if (!begins || !ends) return null
  const said = [...new Set([begins, ends])].map((day) => shortDate(day, lang, axis.severalYears)).join('–')
  return { from: at(axis, begins, 0), to: at(axis, ends, 1), look: LOOKS[statusOn(one, today)], words: said }
}

function problemsOf({ solution }: Action, project: Project) {
  const ids = project.solutions.get(solution ?? '')?.problems ?? []
  return ids
    .flatMap((id) => project.problems.get(id) ?? [])
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
}

/** Where the chain from problem to step is broken (domain.md 9); null: nowhere. */
function missing(project: Project, lang: Lang): Block | null {
  const t = textsOf(lang).pack
  const found = chainGaps(project)
  if (found.length === 0) return null
  const rows = found.map(({ code, about }) =>
    row([cell(t.gap[code]), cell(about.map((id) => said(id, project, lang)).join('; '))]),
  )
  return { block: 'table', columns: [column(t.lacks, 74), column(t.about, null)], rows, ruled: false }
}

function said(id: Id, project: Project, lang: Lang): string {
  const { untitled, no, pack } = textsOf(lang)
  const [problem, solution, action] = [project.problems.get(id), project.solutions.get(id), project.actions.get(id)]
  const step = project.steps.get(id)
  const numbered = (sign: string, one: { number: number | null; text: string }) =>
    `${sign}${one.number ?? '…'} ${one.text}`
  if (problem) return numbered(`${no}\u00a0`, problem)
  if (solution) return numbered(pack.letter, solution)
  if (action) return numbered(`${no}\u00a0`, action)
  return (step ? textOf(step, lang) : project.causes.get(id)?.text) || untitled
}
