import * as Y from 'yjs'

const LONGEST_STRETCH = 5_000_000

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]
type Deletes = ReturnType<typeof Y.decodeUpdate>['ds']

/** An update, read but not applied. */
export interface Edit {
  readonly bytes: Uint8Array
  readonly structs: readonly Struct[]
  readonly deletes: Deletes
  /** Where each client that it brings ends. */
  readonly ends: ReadonlyMap<number, number>
}

/** Null when the bytes are no update. */
export function readEdit(bytes: Uint8Array): Edit | null {
  try {
    const { structs, ds } = Y.decodeUpdate(bytes)
    const ends = new Map<number, number>()
    for (const { id, length } of structs) ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length))
    return { bytes, structs, deletes: ds, ends }
  } catch {
    return null
  }
}

/**
 * Yjs keeps for ever what does not follow, and stops half-way at what points to itself or to something later:
 * both would be told «saved». This walks the update in the order in which it can be applied, without applying it.
 */
export function whyNot(document: Y.Doc, edit: Edit): 'update.malformed' | 'update.gap' | null {
  const states = new Map<number, number>()
  const stateOf = (client: number) => states.get(client) ?? Y.getState(document.store, client)
  for (const [client, end] of edit.ends) if (end - stateOf(client) > LONGEST_STRETCH) return 'update.malformed'

  const queues = new Map<number, { structs: Struct[]; done: number }>()
  for (const struct of edit.structs) {
    const queue = queues.get(struct.id.client)
    if (queue) queue.structs.push(struct)
    else queues.set(struct.id.client, { structs: [struct], done: 0 })
  }
  const waiting = new Map<number, number[]>()
  const ready = [...queues.keys()]
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const queue = queues.get(client)!
    const before = queue.done
    for (; queue.done < queue.structs.length; queue.done++) {
      const struct = queue.structs[queue.done]!
      if (struct instanceof Y.Skip) continue
      if (struct.id.clock > stateOf(client)) return 'update.gap'
      const missing = struct instanceof Y.Item ? missingOf(struct, stateOf) : null
      if (missing === client) return 'update.malformed'
      if (missing !== null) {
        const others = waiting.get(missing)
        if (others) others.push(client)
        else waiting.set(missing, [client])
        break
      }
      states.set(client, Math.max(stateOf(client), struct.id.clock + struct.length))
    }
    if (queue.done === before) continue
    ready.push(...(waiting.get(client) ?? []))
    waiting.delete(client)
  }
  for (const { structs, done } of queues.values()) if (done < structs.length) return 'update.gap'
  for (const [client, ranges] of edit.deletes.clients) {
    if (ranges.some(({ clock, len }) => clock + len > stateOf(client))) return 'update.gap'
  }
  return null
}

/** The client of whom something must be there before this item; the item's own when it points to itself or later. */
function missingOf(item: Y.Item, stateOf: (client: number) => number): number | null {
  for (const id of [item.origin, item.rightOrigin, item.parent instanceof Y.ID ? item.parent : null]) {
    if (!id) continue
    if (id.client === item.id.client ? id.clock >= item.id.clock : id.clock >= stateOf(id.client)) return id.client
  }
  return null
}

export function saysNothingNew(document: Y.Doc, { structs, deletes, bytes }: Edit): boolean {
  return (structs.length === 0 && deletes.clients.size === 0) || Y.snapshotContainsUpdate(Y.snapshot(document), bytes)
}
