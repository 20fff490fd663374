import * as Y from 'yjs'
import type { Edit } from './edit.ts'
import { plainValue, type Touch, touched } from './touched.ts'

/**
 * In the comments everything is a record, `author` is the person who made it, and only that person changes it.
 * Returns the records that this person may not write so, or null where all is well.
 */
export function foreignRecords(document: Y.Doc, edit: Edit, person: string): string[] | null {
  const touches = touched(document, edit)
  const foreign = new Set<string>()
  const born = new Map<string, { isAuthored: boolean }>()
  for (const touch of touches) {
    if (touch.record !== null && touch.field === null && isRecord(touch.item))
      born.set(keyOf(touch), { isAuthored: false })
  }
  for (const touch of touches) {
    if (touch.field !== 'author' || !touch.item) continue
    const value = plainValue(touch.item)
    if (value !== person) foreign.add(touch.record ?? '')
    const own = born.get(keyOf(touch))
    if (own) own.isAuthored = value === person
  }
  for (const touch of touches) {
    const author = authorOf(document, touch)
    const mayBeMade = author === null && born.get(keyOf(touch))?.isAuthored
    if (author !== person && !mayBeMade) foreign.add(touch.record ?? touch.container)
  }
  return foreign.size > 0 ? [...foreign] : null
}

const keyOf = ({ container, record }: Touch) => `${container}\0${record}`
const isRecord = (item: Y.Item | null) => item?.content instanceof Y.ContentType && item.content.type instanceof Y.Map

/** Null where there was never such a record; an empty word where nobody can be named. */
function authorOf(document: Y.Doc, { container, record }: Touch): string | null {
  if (record === null) return ''
  const item = document.share.get(container)?._map.get(record)
  if (!item) return null
  const author = isRecord(item) ? (item.content as Y.ContentType).type._map.get('author') : undefined
  const value = author && plainValue(author)
  return typeof value === 'string' ? value : ''
}
