import { type Flow, type Id, type Project, rangeLabel, type Step } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, cellOf, line, row, run, words } from '../cells.ts'
import type { Row } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import { nameOf, namesOf, type ReadProcedure, textOf } from '../procedure/reading.ts'
import { timesOf, waitsBefore } from './waits.ts'

/** One row an operation: number, what, who, documents, systems, work, waiting before it, kind of work, problems. */
export function operation(step: Step, read: ReadProcedure, project: Project, lang: Lang): Row {
  const t = textsOf(lang)
  return row([
    cell(read.numbers.get(step.id) ?? ''),
    cell(textOf(step, lang) || t.untitled, step.value === 'VA' ? 'bold' : 'plain'),
    cell(nameOf(read.performer.get(step.id), project, lang)),
    cell(namesOf(step.documents, project.documents, lang).join(', ')),
    cell(namesOf(step.systems, project.systems, lang).join(', ')),
    step.time ? cell(rangeLabel(step.time, lang, project.settings.workdayMinutes)) : cell(t.timeMissing, 'missing'),
    cellOf(waitsBefore(step.id, read, project, lang).map((one) => words(one))),
    cell(kindOf(step, lang)),
    cell(problemsOn([step.id, ...forwardInto(step.id, read)], project)),
  ])
}

/** A tinted row over all columns: «Документы полные? если да (80 %) – к п. 3; если нет (20 %) – к п. 2, возврат». */
export function decision(step: Step, read: ReadProcedure, project: Project, columns: number, lang: Lang): Row {
  const t = textsOf(lang).pack
  const ways = read.map.flows
    .filter(({ start }) => start === step.id)
    .sort((a, b) => Number(a.returns) - Number(b.returns))
  const all = ways.map((flow) => way(flow, step, read, project, lang))
  const sentence =
    step.look === 'and' ? `${t.together}: ${all.map((one) => one.replace(/^ – /, '')).join(', ')}` : all.join('; ')
  const question = textOf(step, lang)
  const runs = [...(question ? [run(`${question}  `, 'bold')] : []), ...(ways.length > 0 ? [run(sentence)] : [])]
  const problems = problemsOn([step.id, ...ways.map(({ id }) => id)], project)
  return row(
    [
      { ...cell(step.look === 'and' ? '+' : '', 'bold'), mark: step.look === 'and' ? null : ('decision' as const) },
      cellOf(runs.length > 0 ? [line(...runs)] : [], columns - 2),
      cell(problems),
    ],
    true,
  )
}

function way(flow: Flow, step: Step, read: ReadProcedure, project: Project, lang: Lang): string {
  const t = textsOf(lang).pack
  const label = flow.label.trim()
  const share =
    flow.share === null ? '' : ` (${formatNumber(flow.share * 100, decimals(flow.share * 100), lang)}\u00a0%)`
  const when = step.look === 'and' ? '' : `${label ? `${t.ifWord}${label}` : t.otherwise}${share}`
  const [wait, ...handed] = timesOf({ ...flow, wait: flow.wait }, project, lang)
  const times = [wait && flow.wait ? `${t.wait}${wait}` : wait, ...handed].filter((one) => one !== undefined)
  return `${when}${target(flow, read, lang)}${flow.returns ? t.back : ''}${times.map((one) => `, ${one}`).join('')}`
}

const decimals = (value: number) => (Math.abs(value - Math.round(value)) < 1e-9 ? 0 : 1)

function target(flow: Flow, read: ReadProcedure, lang: Lang): string {
  const t = textsOf(lang).pack
  const found = read.whereTo(flow)
  if (!found) return ''
  return 'item' in found ? t.toItem(found.item) : 'end' in found ? t.toEnd(found.end) : t.toNamed(found.named)
}

function kindOf({ value, loss }: Step, lang: Lang): string {
  const t = textsOf(lang)
  if (!value) return ''
  const lost = value === 'NVA' && loss ? `: ${t.mapSheet.losses[loss]}` : ''
  return `${t.pack.values[value]}${lost}`
}

const forwardInto = (step: Id, { map }: ReadProcedure): Id[] =>
  map.flows.filter(({ end, returns }) => end === step && !returns).map(({ id }) => id)

/** Numbers of what is pinned to them. */
function problemsOn(ids: readonly Id[], { problems }: Project): string {
  const on = new Set(ids)
  const numbers = [...problems.values()].filter(({ anchors }) => anchors.some((one) => on.has(one)))
  return numbers
    .map(({ number }) => number ?? Infinity)
    .sort((a, b) => a - b)
    .map((number) => (number === Infinity ? '…' : String(number)))
    .join(', ')
}
