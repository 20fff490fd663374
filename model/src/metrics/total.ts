import type { Id } from '../ids.ts'

/** A sum over elements, and which of them are in it. */
export function total<T extends { readonly id: Id }>(
  elements: readonly T[],
  amountOf: (element: T) => number,
): { value: number; counted: Id[] } {
  let value = 0
  const counted: Id[] = []
  for (const element of elements) {
    const amount = amountOf(element)
    if (amount === 0) continue
    value += amount
    counted.push(element.id)
  }
  return { value, counted }
}
