import { BOARDS } from '@potok/model'
import * as Y from 'yjs'

type Thing = Record<string, unknown>

/** What one person changed since the server was heard last, done once more on a fresh copy: field by field, thing by thing. */
export function bringOver(known: Y.Doc, mine: Y.Doc, fresh: Y.Doc): void {
  const [was, is] = [known, mine].map((doc) => doc.getMap(BOARDS).toJSON() as Record<string, Thing>)
  const things = fresh.getMap<Y.Map<unknown>>(BOARDS)
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  fresh.transact(() => {
    for (const [key, thing] of Object.entries(is!)) {
      const before = was![key] ?? {}
      const changed = Object.entries(thing).filter(([field, value]) => !isSame(before[field], value))
      if (changed.length === 0) continue
      const there = things.get(key)
      if (there) for (const [field, value] of changed) there.set(field, value)
      else things.set(key, new Y.Map(Object.entries(thing)))
    }
    for (const key of Object.keys(was!)) if (!(key in is!)) things.delete(key)
  })
}
