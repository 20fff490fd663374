import * as Y from 'yjs'
import type { Edit } from './edit.ts'

export interface Touch {
  readonly container: string
  /** Null where the container itself is a list. */
  readonly record: string | null
  /** Null where the record itself is made, replaced or deleted. */
  readonly field: string | null
  /** The value that is written, where it is a plain one; the new record, where one is born. */
  readonly item: Y.Item | null
  /** What is deleted. */
  readonly gone: Y.Item | null
}

/** The value of a field, where it is a plain one. */
export const plainValue = ({ content }: Y.Item): unknown =>
  content instanceof Y.ContentAny && content.arr.length === 1 ? content.arr[0] : undefined

type Path = readonly (string | null)[]

/** Which fields of which records an edit would change, read from the update before it is applied. */
export function touched(document: Y.Doc, edit: Edit): Touch[] {
  const places = new Places(document, edit)
  const touches: Touch[] = []
  const add = (path: Path | null, item: Y.Item | null, gone: Y.Item | null = null) => {
    if (!path) return
    const [container = '', record = null, field = null] = path
    touches.push({ container: container ?? '', record, field, item, gone })
  }
  for (const struct of edit.structs) {
    if (!(struct instanceof Y.Item)) continue
    const isKnown = struct.id.clock + struct.length <= Y.getState(document.store, struct.id.client)
    if (!isKnown) add(places.of(struct), struct)
  }
  // The handshake tells every deletion there ever was: only what still lives here is touched.
  for (const [client, ranges] of edit.deletes.clients) {
    for (const { clock, len } of ranges) {
      for (const item of livingIn(document, client, clock, len)) add(places.of(item), null, item)
    }
  }
  return touches
}

function* livingIn(document: Y.Doc, client: number, clock: number, length: number): Generator<Y.Item> {
  const structs = document.store.clients.get(client) ?? []
  if (structs.length === 0 || clock >= Y.getState(document.store, client)) return
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at]!
    if (struct.id.clock >= clock + length) return
    if (struct instanceof Y.Item && !struct.deleted) yield struct
  }
}

/** Finds where items stand: those that are here, and those that an update brings. */
class Places {
  readonly #document: Y.Doc
  readonly #brought = new Map<number, Y.Item[]>()
  readonly #paths = new Map<Y.Item, Path | null>()
  readonly #roots = new Map<unknown, string>()

  constructor(document: Y.Doc, edit: Edit) {
    this.#document = document
    for (const [name, type] of document.share) this.#roots.set(type, name)
    for (const struct of edit.structs) {
      if (!(struct instanceof Y.Item)) continue
      const own = this.#brought.get(struct.id.client)
      if (own) own.push(struct)
      else this.#brought.set(struct.id.client, [struct])
    }
  }

  /** From the container inwards; null for what stands in something that is gone. */
  of(item: Y.Item): Path | null {
    // A long text is a chain of items, each behind the one before: walked without recursion.
    const behind: Y.Item[] = []
    let at: Y.Item | null = item
    let path: Path | null | undefined
    while (at) {
      path = this.#paths.get(at) ?? this.#rooted(at)
      if (path !== undefined) break
      behind.push(at)
      at = this.#leader(at)
    }
    for (const one of behind.reverse()) {
      if (path) path = isBehind(one) ? path : [...path, one.parentSub]
      this.#paths.set(one, path ?? null)
    }
    return path ?? null
  }

  #rooted(item: Y.Item): Path | undefined {
    const { parent } = item as { parent: unknown }
    const name = typeof parent === 'string' ? parent : this.#roots.get(parent)
    return name === undefined ? undefined : [name, item.parentSub]
  }

  /** The item in which this one stands, or behind or before which. */
  #leader(item: Y.Item): Y.Item | null {
    const { parent } = item as { parent: unknown }
    if (parent instanceof Y.AbstractType) return parent._item
    const id = parent instanceof Y.ID ? parent : (item.origin ?? item.rightOrigin)
    return id && this.#find(id)
  }

  #find(id: Y.ID): Y.Item | null {
    if (id.clock < Y.getState(this.#document.store, id.client)) {
      const found = Y.getItem(this.#document.store, id) as unknown
      return found instanceof Y.Item ? found : null
    }
    const items = this.#brought.get(id.client) ?? []
    let [low, high] = [0, items.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const item = items[middle]!
      if (id.clock < item.id.clock) high = middle - 1
      else if (id.clock >= item.id.clock + item.length) low = middle + 1
      else return item
    }
    return null
  }
}

/** An item that names no parent stands where its neighbour does. */
const isBehind = ({ parent }: Y.Item) => !parent
