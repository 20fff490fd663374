import type * as Y from 'yjs'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import type { LayoutEntry } from './containers.ts'

/**
 * Positions as a keyed register: the last entry of a key wins, a set removes the older ones. A mirror of the
 * keys in document order finds them without walking the shared list, so a set costs the same at 5,000 elements.
 */
export class LayoutRegister {
  readonly #array: Y.Array<LayoutEntry>
  #keys: Id[]
  #counts = new Map<Id, number>()
  #places = new Map<Id, Place>()
  /** What this register itself wrote in the transaction that runs: its mirror knows it already. */
  #own: { transaction: Y.Transaction; keys: Set<Id> } | null = null

  constructor(array: Y.Array<LayoutEntry>) {
    this.#array = array
    const entries = array.toArray()
    this.#keys = entries.map(keyOf)
    for (const entry of entries) {
      this.#counts.set(keyOf(entry), (this.#counts.get(keyOf(entry)) ?? 0) + 1)
      if (isPlace(entry?.value)) this.#places.set(keyOf(entry), entry.value)
    }
  }

  get places(): ReadonlyMap<Id, Place> {
    return this.#places
  }

  /** Only inside a transaction of the register's document. */
  set(transaction: Y.Transaction, key: Id, value: Place): void {
    if (this.#own?.transaction !== transaction) this.#own = { transaction, keys: new Set() }
    this.#own.keys.add(key)
    for (let left = this.#counts.get(key) ?? 0; left > 0; left--) {
      const at = this.#keys.lastIndexOf(key)
      this.#array.delete(at, 1)
      this.#keys.splice(at, 1)
    }
    this.#array.push([{ key, value }])
    this.#keys.push(key)
    this.#counts.set(key, 1)
    this.#places.set(key, value)
  }

  /** Follows a change of the shared list; returns the keys whose place may have changed. */
  follow(event: Y.YArrayEvent<LayoutEntry>): Set<Id> {
    const own = this.#own
    this.#own = null
    // Asking the event for its changes walks the whole list: not for what we wrote ourselves.
    if (own && own.transaction === event.transaction) return own.keys
    const touched = new Set<Id>()
    for (const item of [...event.changes.added, ...event.changes.deleted]) {
      for (const entry of item.content.getContent()) if (entry) touched.add(keyOf(entry as LayoutEntry))
    }
    this.#mirror(event, touched)
    return touched
  }

  #mirror(event: Y.YArrayEvent<LayoutEntry>, touched: Set<Id>): void {
    let at = 0
    for (const part of event.changes.delta) {
      if (part.retain) at += part.retain
      else if (part.delete) for (const key of this.#keys.splice(at, part.delete)) touched.add(key)
      else if (Array.isArray(part.insert)) {
        this.#keys.splice(at, 0, ...part.insert.map(keyOf))
        at += part.insert.length
      }
    }
    for (const key of touched) {
      const last = this.#keys.lastIndexOf(key)
      this.#counts.set(
        key,
        this.#keys.reduce((count, one) => count + (one === key ? 1 : 0), 0),
      )
      const value = last < 0 ? undefined : this.#array.get(last)?.value
      if (isPlace(value)) this.#places.set(key, value)
      else this.#places.delete(key)
    }
  }
}

const keyOf = (entry: LayoutEntry): Id => (typeof entry?.key === 'string' ? entry.key : '')

export function isPlace(value: unknown): value is Place {
  return (
    Array.isArray(value) &&
    (value.length === 2 || value.length === 4) &&
    value.every((one) => typeof one === 'number' && Number.isFinite(one) && Math.abs(one) < 1e7)
  )
}
