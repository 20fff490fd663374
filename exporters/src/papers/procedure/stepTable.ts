import { formatMinutes, type ProcessMap, type Project, type Step } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, row } from '../cells.ts'
import type { Block, Cell, Row } from '../description.ts'
import { flowOrder } from './flowOrder.ts'

const COLUMNS = 5

/** One row per operation in flow order; a decision is a tinted row that says where to go. */
export function stepTable(project: Project, map: ProcessMap, lang: Lang): Block {
  const t = textsOf(lang)
  const order = flowOrder(map)
  const numbers = new Map<string, string>()
  for (const step of order) {
    if (step.look === 'operation') numbers.set(step.id, step.number || String(numbers.size + 1))
  }
  const rows = order.flatMap((step): Row[] => {
    if (step.look === 'operation') return [operation(step, project, numbers.get(step.id)!, lang)]
    if (step.look === 'xor' || step.look === 'or' || step.look === 'and') return [decision(step, map, numbers, lang)]
    return []
  })
  return withoutEmptyLast({
    block: 'table',
    columns: [
      { head: '№', width: 10, align: 'left' },
      { head: t.action, width: null, align: 'left' },
      { head: t.performer, width: 40, align: 'left' },
      { head: t.norm, width: 24, align: 'right' },
      { head: t.papers, width: 44, align: 'left' },
    ],
    rows,
    ruled: false,
  })
}

/** A column that is empty in every row is not printed. */
function withoutEmptyLast(table: Extract<Block, { block: 'table' }>): Block {
  const wanted = table.rows.some(({ cells }) => cells.length === COLUMNS && cells.at(-1)!.lines.length > 0)
  if (wanted) return table
  const rows = table.rows.map((one) => {
    const kept = one.cells.length === COLUMNS ? one.cells.slice(0, -1) : one.cells
    return { ...one, cells: kept.map((each) => (each.span > 1 ? { ...each, span: each.span - 1 } : each)) }
  })
  return { ...table, columns: table.columns.slice(0, -1), rows }
}

const textOf = (step: Step, lang: Lang) => (lang === 'en' && step.textEn) || step.text

function operation(step: Step, project: Project, number: string, lang: Lang): Row {
  const t = textsOf(lang)
  const participant = project.participants.get(project.lanes.get(step.lane ?? '')?.participant ?? '')
  const norm = step.time
    ? cell(formatMinutes(step.time.triple[2], { locale: lang, workdayMinutes: project.settings.workdayMinutes }))
    : cell(t.timeMissing, 'missing')
  const named = [
    ...step.documents.map((id) => project.documents.get(id)),
    ...step.systems.map((id) => project.systems.get(id)),
  ]
  const names = named.flatMap((one) => (one ? [one.name] : []))
  const performer = (lang === 'en' && participant?.nameEn) || participant?.name || ''
  return row([
    cell(number, 'bold'),
    cell(textOf(step, lang) || t.untitled, 'bold'),
    cell(performer),
    norm,
    cell(names.join(', ')),
  ])
}

function decision(step: Step, map: ProcessMap, numbers: ReadonlyMap<string, string>, lang: Lang): Row {
  const t = textsOf(lang)
  const ways = map.flows.filter((flow) => flow.start === step.id)
  const question: Cell = cell('', 'plain', COLUMNS - 1)
  const said =
    step.look === 'and'
      ? `${t.together}${ways.map(({ end }) => whereTo(end, map, numbers, lang).replace(t.goTo, t.point)).join(', ')}.`
      : ways
          .map(({ label, end }) => `${t.ifWord} ${label || t.everyCase}, ${whereTo(end, map, numbers, lang)}.`)
          .join(' ')
  const text = textOf(step, lang)
  const lines = [
    ...(text ? [{ text, tone: 'bold' as const }] : []),
    ...(ways.length > 0 ? [{ text: said, tone: 'plain' as const }] : []),
  ]
  return row([cell(step.look === 'and' ? '+' : '?', 'note'), { ...question, lines }], true)
}

/** The next operation along the flow: gateways between are passed through, an end is named. */
function whereTo(id: string | null, map: ProcessMap, numbers: ReadonlyMap<string, string>, lang: Lang): string {
  const t = textsOf(lang)
  const seen = new Set<string>()
  let at = id
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const number = numbers.get(at)
    if (number) return `${t.goTo}${number}`
    const step = map.steps.find((one) => one.id === at)
    if (step?.look === 'end') return `${t.finishWith}${textOf(step, lang) || t.untitled}`
    const from: string = at
    at = map.flows.find((flow) => flow.start === from && !flow.returns)?.end ?? null
  }
  return t.missing
}
