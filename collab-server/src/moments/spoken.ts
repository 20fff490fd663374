import { isId, isSoundTalk, isTalkNoun, MOST_TALK, mayChangeLater, TALK, type TalkNoun } from '@potok/model'
import * as Y from 'yjs'
import type { Edit } from './edit.ts'
import { type Touch, touched } from './touched.ts'

/** What of an edit the comments do not take (SPEC H2, H3), by the names of the records; whose they are is `authorship.ts`. */
export function unsoundTalk(document: Y.Doc, edit: Edit): string[] {
  const touches = touched(document, edit)
  const unsound = new Set<string>()
  const born = new Map<TalkNoun, Set<string>>(TALK.map((noun) => [noun, new Set()]))
  for (const { container, record, field, item } of touches) {
    if (isTalkNoun(container) && record !== null && field === null && isMap(item)) born.get(container)!.add(record)
  }
  for (const touch of touches) if (!isSound(document, touch, born)) unsound.add(touch.record ?? touch.container)
  for (const [noun, records] of born) {
    const known = document.share.get(noun)?._map.size ?? 0
    if (records.size > 0 && known + records.size > MOST_TALK[noun]) for (const record of records) unsound.add(record)
  }
  return [...unsound]
}

function isSound(document: Y.Doc, touch: Touch, born: ReadonlyMap<TalkNoun, ReadonlySet<string>>): boolean {
  const { container, record, field, item, gone } = touch
  if (!isTalkNoun(container) || record === null || !isId(record)) return false
  const isBorn = born.get(container)!.has(record)
  if (field === null) return gone === null && isMap(item) && !document.share.get(container)?._map.has(record)
  if (!isBorn && !mayChangeLater(container, field)) return false
  return item === null || isSoundField(container, field, item)
}

const isMap = (item: Y.Item | null) => item?.content instanceof Y.ContentType && item.content.type instanceof Y.Map

function isSoundField(noun: TalkNoun, field: string, { content }: Y.Item): boolean {
  // A value that is overwritten in the same edit comes without its content.
  if (content instanceof Y.ContentDeleted) return true
  return content instanceof Y.ContentAny && content.arr.length === 1 && isSoundTalk(noun, field, content.arr[0])
}
