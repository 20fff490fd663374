import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { ordinalsOf, sequenceOf } from '../scene/numbers.ts'
import { type Reading, readMap } from '../scene/reading.ts'
import type { Locale } from '../scene/shapes.ts'
import { codeOf } from './codes.ts'
import type { TableRow } from './row.ts'

/** A process map as a table: what takes part in the flow, a row each, in the order of the flow (B1). */
export interface Table {
  readonly map: Id
  readonly project: Project
  readonly locale: Locale
  readonly rows: readonly TableRow[]
  readonly byStep: ReadonlyMap<Id, TableRow>
  /** Ways that lead back. */
  readonly back: ReadonlySet<Id>
}

export function tableOf(map: ProcessMap, project: Project, locale: Locale): Table {
  const reading = readMap(map)
  const steps = inOrder(reading, project)
  const numbers = numbersOf(steps, locale)
  const pinned = problemsOf(project)
  const rows = steps.map((step): TableRow => {
    const lane = project.lanes.get(step.lane ?? '')
    return {
      step,
      number: numbers.get(step.id) ?? '',
      participant: project.participants.get(lane?.participant ?? '') ?? null,
      into: (reading.into.get(step.id) ?? []).filter(({ id }) => !reading.back.has(id)),
      out: forwardFirst(reading.out.get(step.id) ?? [], reading),
      problems: pinned.get(step.id) ?? [],
    }
  })
  return {
    map: map.map.id,
    project,
    locale,
    rows,
    byStep: new Map(rows.map((row) => [row.step.id, row])),
    back: reading.back,
  }
}

const ASIDE: ReadonlySet<Step['look']> = new Set(['document', 'system', 'note'])

/** As the map's numbers run: along the flow, among steps that do not wait for each other the one further left first. */
function inOrder(reading: Reading, project: Project): Step[] {
  const sequence = { ...sequenceOf(reading), isCounted: reading.order.map(() => true) }
  const lefts = Float64Array.from(sequence.ids, (id) => project.layout.get(id)?.[0] ?? 0)
  const ordinals = ordinalsOf(sequence, lefts)
  const order = sequence.ids
    .map((id, at) => ({ id, ordinal: ordinals[at]! }))
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ id }) => id)
  return afterTheirDecision(order, reading).flatMap((id) => {
    const step = reading.steps.get(id)!
    return ASIDE.has(step.look) ? [] : [step]
  })
}

/** What only a return reaches stands right under what leads to it. */
function afterTheirDecision(order: readonly Id[], { rework, into }: Reading): Id[] {
  const under = new Map<Id, Id[]>()
  const rest: Id[] = []
  for (const id of order) {
    const from = rework.has(id) ? (into.get(id) ?? []).find(({ start }) => start !== id)?.start : null
    if (from) under.set(from, [...(under.get(from) ?? []), id])
    else rest.push(id)
  }
  const placed = new Set<Id>()
  const rows: Id[] = []
  // Those that lead only to each other stand where they would have stood.
  for (const root of [...rest, ...order]) {
    const waiting = [root]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (placed.has(id)) continue
      placed.add(id)
      rows.push(id)
      waiting.push(...(under.get(id) ?? []).toReversed())
    }
  }
  return rows
}

function numbersOf(steps: readonly Step[], locale: Locale): Map<Id, string> {
  const counts = new Map<Step['look'], number>()
  return new Map(
    steps.map((step) => {
      const ordinal = (counts.get(step.look) ?? 0) + 1
      counts.set(step.look, ordinal)
      return [step.id, step.look === 'operation' ? step.number || String(ordinal) : codeOf(step.look, ordinal, locale)]
    }),
  )
}

function problemsOf(project: Project): Map<Id, number[]> {
  const pinned = new Map<Id, number[]>()
  for (const { number, anchors } of project.problems.values())
    if (number !== null) for (const on of anchors) pinned.set(on, [...(pinned.get(on) ?? []), number])
  for (const numbers of pinned.values()) numbers.sort((a, b) => a - b)
  return pinned
}

/** The way that goes on longest stands first, those that lead back last. */
function forwardFirst(ways: readonly Flow[], { back, main }: Reading): Flow[] {
  const rank = ({ id }: Flow) => (main.has(id) ? 0 : back.has(id) ? 2 : 1)
  return ways.length > 1 ? [...ways].sort((a, b) => rank(a) - rank(b)) : [...ways]
}
