import type { Id } from '../ids.ts'
import type { Reading } from './reading.ts'

/** Printed numbers follow the flow; among steps that do not wait for each other the one further left comes first. A typed number stays. */
export function stepNumbers(reading: Reading, places: ReadonlyMap<Id, readonly number[]>): Map<Id, string> {
  const rank = new Map(reading.order.map((id, index) => [id, index]))
  const open = new Map<Id, number>()
  for (const id of reading.order) {
    open.set(id, (reading.into.get(id) ?? []).filter((flow) => !reading.back.has(flow.id)).length)
  }
  const left = (id: Id) => places.get(id)?.[0] ?? 0
  const before = (a: Id, b: Id) => left(a) - left(b) || rank.get(a)! - rank.get(b)! || (a < b ? -1 : 1)
  const ready = new Heap(before)
  for (const id of reading.order) if (open.get(id) === 0) ready.push(id)
  const numbers = new Map<Id, string>()
  let next = 1
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const step = reading.steps.get(id)!
    if (step.look === 'operation') {
      numbers.set(id, step.number || String(next))
      next++
    }
    for (const flow of reading.out.get(id) ?? []) {
      if (reading.back.has(flow.id)) continue
      const waits = open.get(flow.end!)! - 1
      open.set(flow.end!, waits)
      if (waits === 0) ready.push(flow.end!)
    }
  }
  return numbers
}

class Heap {
  readonly #ids: Id[] = []
  readonly #before: (a: Id, b: Id) => number

  constructor(before: (a: Id, b: Id) => number) {
    this.#before = before
  }

  push(id: Id) {
    const ids = this.#ids
    let at = ids.push(id) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#before(ids[parent]!, ids[at]!) <= 0) return
      ;[ids[parent], ids[at]] = [ids[at]!, ids[parent]!]
      at = parent
    }
  }

  pop(): Id | undefined {
    const ids = this.#ids
    const top = ids[0]
    const last = ids.pop()
    if (ids.length === 0 || last === undefined) return top
    ids[0] = last
    for (let at = 0; ; ) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < ids.length && this.#before(ids[child]!, ids[least]!) < 0) least = child
      }
      if (least === at) return top
      ;[ids[at], ids[least]] = [ids[least]!, ids[at]!]
      at = least
    }
  }
}
