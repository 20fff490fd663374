import * as Y from 'yjs'
import { type CopyName, copiesOf, nameOf, removeDevice } from './device.ts'
import { openLocalCopy } from './localCopy.ts'

type Thing = Record<string, unknown>

/** What one person changed since the server was heard last, done once more on a fresh copy: field by field, thing by thing. */
export function bringOver(containers: readonly string[], known: Y.Doc, mine: Y.Doc, fresh: Y.Doc): void {
  fresh.transact(() => {
    for (const name of containers) bringContainer(name, known, mine, fresh)
  })
}

function bringContainer(name: string, known: Y.Doc, mine: Y.Doc, fresh: Y.Doc): void {
  const [was, is] = [known, mine].map((doc) => doc.getMap(name).toJSON() as Record<string, Thing>)
  const things = fresh.getMap<Y.Map<unknown>>(name)
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  for (const [key, thing] of Object.entries(is!)) {
    const before = was![key] ?? {}
    const changed = Object.entries(thing).filter(([field, value]) => !isSame(before[field], value))
    if (changed.length === 0) continue
    const there = things.get(key)
    if (there) {
      for (const [field, value] of changed) if (!isSame(there.get(field), value)) there.set(field, value)
    } else things.set(key, new Y.Map(Object.entries(thing)))
  }
  for (const key of Object.keys(was!)) if (!(key in is!)) things.delete(key)
}

/** What stayed on this device from another epoch and had not reached the server: done once more, and then that copy is gone. */
export async function bringEarlier(here: CopyName, containers: readonly string[], fresh: Y.Doc): Promise<void> {
  for (const copy of await copiesOf(here.person, here.project, here.kind)) {
    if (copy.epoch === here.epoch) continue
    const mine = new Y.Doc()
    const local = await openLocalCopy(nameOf(copy), mine)
    if (local && local.waiting.edits > 0) {
      const known = new Y.Doc()
      for (const base of local.waiting.bases) Y.applyUpdate(known, base)
      bringOver(containers, known, mine, fresh)
    }
    await local?.close()
    await removeDevice(nameOf(copy))
  }
}
