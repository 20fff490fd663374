import type { Draft } from '../document/draft.ts'
import { type Id, newId } from '../ids.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'

type Fields = Record<string, unknown>

/** Copies the records of a map with their places. References among them lead to the copies; the copies say where they are from (D9). */
export function copyRecords(draft: Draft, nouns: readonly Noun[], from: Id, to: Id): ReadonlyMap<Id, Id> {
  const ids = new Map<Id, Id>([[from, to]])
  const found = nouns.map((noun) => {
    const records = [...(draft.project[noun] as ReadonlyMap<Id, Fields & { id: Id }>).values()]
    return { noun, records: records.filter(({ map }) => map === from) }
  })
  for (const { records } of found) for (const { id } of records) ids.set(id, newId())
  for (const { noun, records } of found) {
    for (const { id, deletedAt: _, ...fields } of records) {
      const copied = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, renewed(value, ids)]))
      draft.create(noun, 'from' in NOUNS[noun] ? { ...copied, from: [id] } : copied, ids.get(id))
      const place = draft.project.layout.get(id)
      if (place) draft.place(ids.get(id) as Id, place)
    }
  }
  ids.delete(from)
  return ids
}

function renewed(value: unknown, ids: ReadonlyMap<Id, Id>): unknown {
  if (Array.isArray(value)) return value.map((one) => renewed(one, ids))
  return ids.get(value as Id) ?? value
}
