import * as Y from 'yjs'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import type { LayoutEntry } from './containers.ts'

type Store = Y.Doc['store']

/**
 * Positions as a keyed register: the last entry of a key wins, a set removes the older ones. An index of the entries
 * by their identity finds them without counting through the shared list, so a set costs the same at 5,000 elements.
 */
export class LayoutRegister {
  readonly #array: Y.Array<LayoutEntry>
  /** The living entries of each key; more than one only where two people set it at once. */
  #entries = new Map<Id, Y.ID[]>()
  #places = new Map<Id, Place>()
  #last: Y.ID | null = null
  /** What this register itself wrote in the transaction that runs: its index knows it already. */
  #own: { transaction: Y.Transaction; keys: Set<Id> } | null = null

  constructor(array: Y.Array<LayoutEntry>) {
    this.#array = array
    for (let item = array._start; item !== null; item = item.right) {
      this.#last = item.lastId
      if (item.deleted) continue
      for (const [at, entry] of item.content.getContent().entries()) {
        this.#learn(keyOf(entry), Y.createID(item.id.client, item.id.clock + at))
        if (isPlace(entry?.value)) this.#places.set(keyOf(entry), entry.value)
        else this.#places.delete(keyOf(entry))
      }
    }
  }

  get places(): ReadonlyMap<Id, Place> {
    return this.#places
  }

  /** Only inside a transaction of the register's document. */
  set(transaction: Y.Transaction, key: Id, value: Place): void {
    if (this.#own?.transaction !== transaction) this.#own = { transaction, keys: new Set() }
    this.#own.keys.add(key)
    for (const id of this.#entries.get(key) ?? []) this.#delete(transaction, id)
    this.#entries.set(key, [this.#append(transaction, { key, value })])
    this.#places.set(key, value)
  }

  /** Follows a change of the shared list; returns the keys whose place may have changed. */
  follow(event: Y.YArrayEvent<LayoutEntry>): Set<Id> {
    const own = this.#own
    this.#own = null
    if (own && own.transaction === event.transaction) return own.keys
    const touched = new Set<Id>()
    // Asking the event for its changes would walk the whole list.
    for (const [id, entry] of this.#added(event.transaction)) {
      this.#learn(keyOf(entry), id)
      touched.add(keyOf(entry))
    }
    Y.iterateDeletedStructs(event.transaction, event.transaction.deleteSet, (struct) => {
      if (!(struct instanceof Y.Item) || struct.parent !== this.#array) return
      for (const entry of struct.content.getContent()) touched.add(keyOf(entry))
    })
    for (const key of touched) this.#settle(key)
    return touched
  }

  /** Yjs deletes and inserts by index, which it finds by walking: we know the very item. Its undo does the same. */
  #delete(transaction: Y.Transaction, id: Y.ID): void {
    Y.getItemCleanStart(transaction, id)
    Y.getItemCleanEnd(transaction, transaction.doc.store, id)
    Y.getItem(transaction.doc.store, id).delete(transaction)
    this.#forgetMarkers()
  }

  #append(transaction: Y.Transaction, entry: LayoutEntry): Y.ID {
    const { store, clientID } = transaction.doc
    const left = this.#end(store)
    const id = Y.createID(clientID, Y.getState(store, clientID))
    const content = new Y.ContentAny([entry])
    new Y.Item(id, left, left?.lastId ?? null, null, null, this.#array, null, content).integrate(transaction, 0)
    this.#forgetMarkers()
    this.#last = id
    return id
  }

  #end(store: Store): Y.Item | null {
    let item = this.#last ? Y.getItem(store, this.#last) : this.#array._start
    while (item?.right) item = item.right
    return item
  }

  #forgetMarkers(): void {
    const { _searchMarker: markers } = this.#array
    if (markers) markers.length = 0
  }

  #added({ doc, beforeState, afterState }: Y.Transaction): [Y.ID, LayoutEntry][] {
    const added: [Y.ID, LayoutEntry][] = []
    for (const [client, clock] of afterState) {
      const before = beforeState.get(client) ?? 0
      if (clock === before) continue
      const structs = doc.store.clients.get(client)!
      for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
        const struct = structs[at]!
        if (!(struct instanceof Y.Item) || struct.parent !== this.#array || struct.deleted) continue
        for (const [offset, entry] of struct.content.getContent().entries())
          added.push([Y.createID(client, struct.id.clock + offset), entry])
      }
    }
    return added
  }

  #learn(key: Id, id: Y.ID): void {
    const known = this.#entries.get(key)
    if (!known) this.#entries.set(key, [id])
    else if (!known.some((one) => Y.compareIDs(one, id))) known.push(id)
  }

  /** Keeps the living entries of a key; the last of them in the list gives its place. */
  #settle(key: Id): void {
    const { store } = this.#array.doc as Y.Doc
    const living = (this.#entries.get(key) ?? []).filter((id) => isLiving(store, id))
    if (living.length === 0) this.#entries.delete(key)
    else this.#entries.set(key, living)
    const value = living.length === 0 ? undefined : entryAt(store, lastOf(store, living))?.value
    if (isPlace(value)) this.#places.set(key, value)
    else this.#places.delete(key)
  }
}

const isLiving = (store: Store, id: Y.ID) => !Y.getItem(store, id).deleted

function entryAt(store: Store, id: Y.ID): LayoutEntry | null | undefined {
  const item = Y.getItem(store, id)
  return item.content.getContent()[id.clock - item.id.clock]
}

/** Of several entries the one that stands last in the list. */
function lastOf(store: Store, ids: readonly Y.ID[]): Y.ID {
  let last = ids[0]!
  if (ids.length === 1) return last
  for (let item: Y.Item | null = Y.getItem(store, last); item !== null; item = item.right) {
    for (const id of ids) if (within(id, item) && (!within(last, item) || id.clock > last.clock)) last = id
  }
  return last
}

const within = ({ client, clock }: Y.ID, { id, length }: Y.Item) =>
  client === id.client && clock >= id.clock && clock < id.clock + length

const keyOf = (entry: LayoutEntry): Id => (typeof entry?.key === 'string' ? entry.key : '')

export function isPlace(value: unknown): value is Place {
  return (
    Array.isArray(value) &&
    (value.length === 2 || value.length === 4) &&
    value.every((one) => typeof one === 'number' && Number.isFinite(one) && Math.abs(one) < 1e7)
  )
}
