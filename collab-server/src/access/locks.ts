import type { Store, Write } from '../stores/store.ts'

/** A map, or a group of steps, that only a facilitator changes for now: who locked it, and when. */
export interface Lock {
  readonly map: string
  readonly person: string
  readonly at: number
}

/** What was under way when the lock came is still taken. */
const GRACE_MS = 2000

export const locksOf = (store: Store, project: string): Lock[] =>
  store.read('SELECT map, person, at FROM lock WHERE project=? ORDER BY at', project)

/** Asked for every edit: read again only after the tables changed. */
export function locksInForce(store: Store, project: string, now = Date.now()): ReadonlySet<string> {
  const known = remembered.get(store)
  const sound = known?.written === store.written ? known : { written: store.written, locks: new Map<string, Lock[]>() }
  remembered.set(store, sound)
  const locks = sound.locks.get(project) ?? locksOf(store, project)
  sound.locks.set(project, locks)
  return new Set(locks.flatMap(({ map, at }) => (now - at >= GRACE_MS ? [map] : [])))
}

const remembered = new WeakMap<Store, { readonly written: number; readonly locks: Map<string, Lock[]> }>()

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
