import {
  type Flow,
  type Id,
  type ProcessMap,
  type Project,
  type Reading,
  readMap,
  type Step,
  stepNumbers,
} from '@potok/model'
import { printable } from '../printable.ts'
import type { Shape } from './drawing.ts'

/** A step with its place in the flow: `column` counts from the left of the unfolded map, whatever the lane. */
export interface PlanNode {
  readonly id: Id
  readonly shape: Shape
  readonly lane: number
  readonly column: number
  readonly step: Step
  readonly number: string
  /** A step that only a return reaches, drawn over its decision: the way out and the way back. */
  readonly rework: { readonly decision: Id; readonly target: Id } | null
}

export interface PlanFlow {
  readonly id: Id
  readonly start: Id
  readonly end: Id
  readonly flow: Flow
  readonly dashed: boolean
  /** Of a decision: the way that leaves by its right tip. */
  readonly main: boolean
  /** Of a decision or OR: the share that goes this way. */
  readonly share: number | null
}

/** The map read for paper: who comes after whom, in which lane and column. */
export interface Plan {
  readonly lanes: readonly { readonly id: Id; readonly name: string }[]
  readonly nodes: readonly PlanNode[]
  readonly flows: readonly PlanFlow[]
  readonly columns: number
  /** Notes, documents and systems that stand beside the flow. */
  readonly aside: readonly Step[]
}

const PASSED: ReadonlySet<string> = new Set(['operation', 'start', 'end', 'xor', 'and', 'or', 'join', 'wait'])

export function planOf(map: ProcessMap, project: Project, lang: 'ru' | 'en'): Plan {
  const passed: ProcessMap = { ...map, steps: map.steps.filter(({ look }) => PASSED.has(look)) }
  const reading = readMap(passed)
  const numbers = stepNumbers(reading, project.layout)
  const laneAt = new Map(map.lanes.map((lane, at) => [lane.id, at]))
  const rework = reworkOf(reading)
  const columns = columnsOf(reading, rework)
  const nodes = reading.order.map((id): PlanNode => {
    const step = reading.steps.get(id)!
    return {
      id,
      shape: shapeOf(step, reading),
      lane: laneAt.get(reading.laneOf.get(id) ?? '') ?? 0,
      column: columns.get(id)!,
      step,
      number: printable(numbers.get(id) ?? ''),
      rework: rework.get(id) ?? null,
    }
  })
  nodes.sort((a, b) => a.column - b.column)
  const flows = reading.flows.map((flow): PlanFlow => {
    const look = reading.steps.get(flow.start!)!.look
    return {
      id: flow.id,
      start: flow.start!,
      end: flow.end!,
      flow,
      dashed: flow.returns,
      main: reading.main.has(flow.id),
      share: look === 'xor' || look === 'or' ? flow.share : null,
    }
  })
  const lanes = map.lanes.map(({ id, participant }) => {
    const who = participant ? project.participants.get(participant) : undefined
    return { id, name: printable((lang === 'en' && who?.nameEn) || who?.name || '') }
  })
  return {
    lanes: lanes.length > 0 ? lanes : [{ id: map.map.id, name: '' }],
    nodes,
    flows,
    columns: Math.max(0, ...columns.values()) + 1,
    aside: map.steps.filter(({ look }) => !PASSED.has(look)),
  }
}

function shapeOf(step: Step, reading: Reading): Shape {
  if (reading.merges.has(step.id)) return 'ring'
  if (step.look === 'xor') return 'decision'
  if (step.look === 'and' || step.look === 'or' || step.look === 'join') return 'bar'
  return step.look === 'operation' ? 'step' : (step.look as 'start' | 'end' | 'wait')
}

/** One step between a decision and a step before it: it takes no column of its own. */
function reworkOf(reading: Reading): Map<Id, { decision: Id; target: Id }> {
  const found = new Map<Id, { decision: Id; target: Id }>()
  const takenBy = new Map<Id, number>()
  for (const id of reading.rework) {
    const into = reading.into.get(id) ?? []
    const out = reading.out.get(id) ?? []
    if (into.length !== 1 || out.length !== 1 || reading.steps.get(id)!.look !== 'operation') continue
    const decision = into[0]!.start!
    const target = out[0]!.end!
    if (reading.steps.get(decision)!.look !== 'xor' || reading.rework.has(decision) || reading.rework.has(target))
      continue
    if ((takenBy.get(decision) ?? 0) > 0) continue
    takenBy.set(decision, 1)
    found.set(id, { decision, target })
  }
  return found
}

/** The longest way from a start; bars get a column of their own, loose steps one each at the end. */
function columnsOf(reading: Reading, rework: ReadonlyMap<Id, { decision: Id; target: Id }>): Map<Id, number> {
  const at = new Map<Id, number>()
  const arrivals = (id: Id) => (reading.into.get(id) ?? []).filter((flow) => at.has(flow.start!))
  const place = (id: Id, into: readonly Flow[]) =>
    at.set(
      id,
      into.reduce((most, flow) => Math.max(most, at.get(flow.start!)! + 1), 0),
    )
  const loose = (id: Id) => (reading.into.get(id) ?? []).length + (reading.out.get(id) ?? []).length === 0
  const main = reading.order.filter((id) => !reading.rework.has(id) && !loose(id))
  for (const id of main)
    place(
      id,
      arrivals(id).filter((flow) => !reading.back.has(flow.id)),
    )
  // In passes: a chain of rework steps may stand in any order.
  let waiting = reading.order.filter((id) => reading.rework.has(id) && !rework.has(id))
  while (waiting.length > 0) {
    const ready = waiting.filter((id) => arrivals(id).length > 0)
    for (const id of ready.length > 0 ? ready : waiting) place(id, arrivals(id))
    waiting = ready.length > 0 ? waiting.filter((id) => !at.has(id)) : []
  }
  for (const [id, { decision }] of rework) at.set(id, at.get(decision) ?? 0)
  let last = Math.max(-1, ...at.values())
  for (const id of reading.order) if (!at.has(id)) at.set(id, ++last)
  return withOwnColumns(at, reading)
}

function withOwnColumns(at: ReadonlyMap<Id, number>, reading: Reading): Map<Id, number> {
  const members = new Map<number, Id[]>()
  for (const id of reading.order) {
    const column = at.get(id)!
    members.set(column, [...(members.get(column) ?? []), id])
  }
  const renumbered = new Map<Id, number>()
  let next = 0
  for (const column of [...members.keys()].sort((a, b) => a - b)) {
    const all = members.get(column)!
    const bars = all.filter((id) => shapeOf(reading.steps.get(id)!, reading) === 'bar')
    for (const id of bars) renumbered.set(id, next++)
    const others = all.filter((id) => !bars.includes(id))
    for (const id of others) renumbered.set(id, next)
    if (others.length > 0) next++
  }
  return renumbered
}
