import type { Id } from '@potok/model'
import type { Other } from '../session/presence.ts'

/** Element → the colours of the colleagues who have it selected or type into it. */
export function ringsOf(people: readonly Other[]): ReadonlyMap<Id, readonly string[]> {
  const rings = new Map<Id, string[]>()
  for (const { selection, typing, colour } of people) {
    const ids = new Set([...(Array.isArray(selection) ? (selection as Id[]) : []), ...(typing ? [typing] : [])])
    for (const id of ids) rings.set(id, [...(rings.get(id) ?? []), colour])
  }
  return rings
}
