import * as Y from 'yjs'
import type { Edit } from './edit.ts'
import { plainValue, type Touch, touched } from './touched.ts'

/** Containers whose records say in `map` to which map they belong. */
const ON_A_MAP = ['steps', 'lanes', 'flows', 'groups']

/**
 * Which of these maps and groups an edit would change: themselves, what is of them or comes to them, where it stands,
 * and the lane or map that goes and would take members along.
 */
export function lockedHoldersIn(document: Y.Doc, edit: Edit, locked: ReadonlySet<string>): string[] {
  const found = new Set<string>()
  const note = (holder: unknown) => {
    if (typeof holder === 'string' && locked.has(holder)) found.add(holder)
  }
  const ends = new Map<string, { start?: unknown; end?: unknown }>()
  for (const touch of touched(document, edit)) {
    const { container, record, field, item } = touch
    if (container === 'layout')
      for (const key of keysIn(touch))
        for (const holder of [groupOf(document, key), ...mapsOf(document, key)]) note(holder)
    if (record === null) continue
    if (container === 'maps' || container === 'groups') note(record)
    if (container === 'steps') note(groupOf(document, record))
    if ((container === 'lanes' || container === 'maps') && field === 'deletedAt')
      for (const group of groupsIn(document, record)) note(group)
    if (container === 'flows') {
      const own = ends.get(record) ?? {}
      if (item && (field === 'start' || field === 'end')) own[field] = plainValue(item)
      ends.set(record, own)
    }
    if (!ON_A_MAP.includes(container)) continue
    note(valueIn(document, container, record, 'map'))
    if (item && (field === 'map' || field === 'group')) note(plainValue(item))
  }
  for (const [flow, now] of ends) {
    const was = { start: valueIn(document, 'flows', flow, 'start'), end: valueIn(document, 'flows', flow, 'end') }
    for (const { start, end } of [was, { ...was, ...now }]) {
      const group = groupOf(document, start)
      if (group === groupOf(document, end)) note(group)
    }
  }
  return [...found]
}

/** A place stands in the list under the id of what it places. */
function keysIn({ item, gone }: Touch): string[] {
  const content = (item ?? gone)?.content
  if (!(content instanceof Y.ContentAny)) return []
  return content.arr.flatMap((entry: { key?: unknown } | null) => (typeof entry?.key === 'string' ? [entry.key] : []))
}

const mapsOf = (document: Y.Doc, id: string): unknown[] => ON_A_MAP.map((name) => valueIn(document, name, id, 'map'))

/** The group that a step is in; one that is deleted or of another map is none. */
function groupOf(document: Y.Doc, step: unknown): string | null {
  if (typeof step !== 'string') return null
  const group = valueIn(document, 'steps', step, 'group')
  if (typeof group !== 'string' || valueIn(document, 'groups', group, 'deletedAt') !== null) return null
  return valueIn(document, 'groups', group, 'map') === valueIn(document, 'steps', step, 'map') ? group : null
}

/** Groups of which somebody stands in this lane or on this map. */
function groupsIn(document: Y.Doc, owner: string): Set<string | null> {
  const steps = document.share.get('steps')?._map.keys() ?? []
  const inside = [...steps].filter((step) =>
    ['lane', 'map'].some((field) => valueIn(document, 'steps', step, field) === owner),
  )
  return new Set(inside.map((step) => groupOf(document, step)))
}

/** A plain value of a record; null where the field, or the record, is not there. */
function valueIn(document: Y.Doc, container: string, record: string, name: string): unknown {
  const item = document.share.get(container)?._map.get(record)
  const { content } = item ?? {}
  const field = content instanceof Y.ContentType ? content.type._map.get(name) : undefined
  return (field && plainValue(field)) ?? null
}
