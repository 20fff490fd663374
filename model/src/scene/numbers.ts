import type { Id } from '../ids.ts'
import { Heap } from './heap.ts'
import type { Reading } from './reading.ts'

/** The map as numbers go through it: steps by their place in the reading, each with those it leads to. */
export interface Sequence {
  readonly ids: readonly Id[]
  readonly at: ReadonlyMap<Id, number>
  readonly isCounted: readonly boolean[]
  readonly next: readonly (readonly number[])[]
  /** How many steps each one waits for. */
  readonly waits: readonly number[]
}

export function sequenceOf(reading: Reading): Sequence {
  const at = new Map(reading.order.map((id, index) => [id, index]))
  const waits = reading.order.map(() => 0)
  const next = reading.order.map((id) => {
    const onward = (reading.out.get(id) ?? []).filter((flow) => !reading.back.has(flow.id))
    return onward.map((flow) => at.get(flow.end!)!)
  })
  for (const ends of next) for (const end of ends) waits[end]!++
  const isCounted = reading.order.map((id) => reading.steps.get(id)!.look === 'operation')
  return { ids: reading.order, at, isCounted, next, waits }
}

/** Printed numbers follow the flow; among steps that do not wait for each other the one further left comes first. */
export function ordinalsOf({ ids, isCounted, next, waits }: Sequence, lefts: Float64Array): Int32Array {
  const open = [...waits]
  const ready = new Heap<number>((a, b) => (lefts[a]! - lefts[b]! || a - b) < 0)
  for (let at = 0; at < ids.length; at++) if (open[at] === 0) ready.push(at)
  const ordinals = new Int32Array(ids.length)
  let count = 0
  for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
    if (isCounted[at]) ordinals[at] = ++count
    for (const end of next[at]!) if (--open[end]! === 0) ready.push(end)
  }
  return ordinals
}

/** What is printed on every operation: the number that somebody typed, else its ordinal. `places` say who stands further left. */
export function stepNumbers(reading: Reading, places: ReadonlyMap<Id, readonly number[]>): Map<Id, string> {
  const sequence = sequenceOf(reading)
  const lefts = Float64Array.from(sequence.ids, (id) => places.get(id)?.[0] ?? 0)
  const ordinals = ordinalsOf(sequence, lefts)
  const numbers = new Map<Id, string>()
  sequence.ids.forEach((id, at) => {
    if (sequence.isCounted[at]) numbers.set(id, reading.steps.get(id)!.number || String(ordinals[at]))
  })
  return numbers
}
