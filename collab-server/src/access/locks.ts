import type { Store, Write } from '../stores/store.ts'

/** A map that only a facilitator changes for now: who locked it, and when. */
export interface Lock {
  readonly map: string
  readonly person: string
  readonly at: number
}

/** What was under way when the lock came is still taken. */
const GRACE_MS = 2000

export const locksOf = (store: Store, project: string): Lock[] =>
  store.read('SELECT map, person, at FROM lock WHERE project=? ORDER BY at', project)

export const locksInForce = (store: Store, project: string, now = Date.now()): ReadonlySet<string> =>
  new Set(locksOf(store, project).flatMap(({ map, at }) => (now - at >= GRACE_MS ? [map] : [])))

export const lock = (project: string, map: string, person: string): Write => [
  'INSERT INTO lock VALUES(?,?,?,?) ON CONFLICT DO NOTHING',
  project,
  map,
  person,
  Date.now(),
]

export const unlock = (project: string, map: string): Write => [
  'DELETE FROM lock WHERE project=? AND map=?',
  project,
  map,
]
