import * as Y from 'yjs'
import type { Edit } from './edit.ts'
import { plainValue, type Touch, touched } from './touched.ts'

/** Containers whose records say in `map` to which map they belong. */
const ON_A_MAP = ['steps', 'lanes', 'flows']

/** Which of these maps an edit would change: the map itself, what is on it or comes onto it, and where it stands. */
export function lockedMapsIn(document: Y.Doc, edit: Edit, locked: ReadonlySet<string>): string[] {
  const found = new Set<string>()
  const note = (map: unknown) => {
    if (typeof map === 'string' && locked.has(map)) found.add(map)
  }
  for (const touch of touched(document, edit)) {
    const { container, record, field, item } = touch
    if (container === 'maps') note(record)
    if (container === 'layout') for (const key of keysIn(touch)) for (const map of mapsOf(document, key)) note(map)
    if (!ON_A_MAP.includes(container) || record === null) continue
    note(mapIn(document, container, record))
    if (field === 'map' && item) note(plainValue(item))
  }
  return [...found]
}

/** A place stands in the list under the id of what it places. */
function keysIn({ item, gone }: Touch): string[] {
  const content = (item ?? gone)?.content
  if (!(content instanceof Y.ContentAny)) return []
  return content.arr.flatMap((entry: { key?: unknown } | null) => (typeof entry?.key === 'string' ? [entry.key] : []))
}

const mapsOf = (document: Y.Doc, id: string): unknown[] => ON_A_MAP.map((name) => mapIn(document, name, id))

function mapIn(document: Y.Doc, container: string, record: string): unknown {
  const item = document.share.get(container)?._map.get(record)
  const { content } = item ?? {}
  const field = content instanceof Y.ContentType ? content.type._map.get('map') : undefined
  return field && plainValue(field)
}
