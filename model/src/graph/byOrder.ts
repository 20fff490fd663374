import type { Id } from '../ids.ts'

/** Fractional keys may be equal after a merge: the id decides. */
export function byOrder(a: { order: string; id: Id }, b: { order: string; id: Id }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
