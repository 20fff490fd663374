import { type Id, newId } from '../ids.ts'

/** Random ids in the order of the list: records are read by id, so the case's own order stays. */
export function idsFor(names: readonly string[]): Map<string, Id> {
  const ids = names.map(() => newId()).sort()
  return new Map(names.map((name, at) => [name, ids[at] as Id]))
}
