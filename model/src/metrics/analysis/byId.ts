import type { MapGraph } from '../../graph/mapGraph.ts'
import type { Id } from '../../ids.ts'

/** What is known of each element of a graph, found by its id: figures that follow every edit have no time to fill a map each. */
export class ById<T> implements Iterable<[Id, T]> {
  readonly #numbers: ReadonlyMap<Id, number>
  readonly #of: (number: number) => T

  constructor(numbers: ReadonlyMap<Id, number>, of: (number: number) => T) {
    this.#numbers = numbers
    this.#of = of
  }

  get(id: Id): T | undefined {
    const number = this.#numbers.get(id)
    return number === undefined ? undefined : this.#of(number)
  }

  *[Symbol.iterator](): Generator<[Id, T]> {
    for (const [id, number] of this.#numbers) yield [id, this.#of(number)]
  }
}

/** Steps by their number in the graph, flows after them. */
export function numbersOf({ size, steps, flows }: MapGraph): ReadonlyMap<Id, number> {
  const numbers = new Map<Id, number>()
  for (let at = 0; at < size; at++) numbers.set(steps[at]!.id, at)
  for (let at = 0; at < flows.length; at++) numbers.set(flows[at]!.id, size + at)
  return numbers
}
