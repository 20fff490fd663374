import {
  BOARDS,
  type BoardKey,
  isSoundOnBoard,
  LARGEST_ON_BOARD,
  MOST_ON_BOARDS,
  readBoardKey,
  sizeOnBoard,
} from '@potok/model'
import * as Y from 'yjs'
import type { Edit } from './edit.ts'
import { plainValue, touched } from './touched.ts'

export interface Drawn {
  /** The boards that an edit would change. */
  readonly boards: ReadonlySet<string>
  /** What the boards do not take (SPEC Q4), by their names. */
  readonly unsound: readonly string[]
}

/** Reads an edit of the boards before it is applied. */
export function drawnIn(document: Y.Doc, edit: Edit): Drawn {
  const boards = new Set<string>()
  const unsound = new Set<string>()
  const written = new Map<string, Map<string, unknown>>()
  const born = new Set<string>()
  for (const { container, record, field, item, gone } of touched(document, edit)) {
    const key = container === BOARDS && record !== null ? readBoardKey(record) : null
    if (!key || record === null) {
      unsound.add(record ?? container)
      continue
    }
    boards.add(key.board)
    if (gone) continue
    if (field === null) {
      if (isMap(item)) born.add(record)
      else unsound.add(record)
    } else if (item && isSound(key, field, item)) {
      const fields = written.get(record) ?? new Map<string, unknown>()
      written.set(record, fields.set(field, plainValue(item)))
    } else unsound.add(record)
  }
  for (const [record, fields] of written) {
    const whole = new Map([...(born.has(record) ? [] : fieldsOf(document, record)), ...fields])
    if (sizeOnBoard(whole) > LARGEST_ON_BOARD) unsound.add(record)
  }
  if (born.size > 0 && living(document) + born.size > MOST_ON_BOARDS) for (const record of born) unsound.add(record)
  return { boards, unsound: [...unsound] }
}

const isMap = (item: Y.Item | null) => item?.content instanceof Y.ContentType && item.content.type instanceof Y.Map

function isSound(key: BoardKey, field: string, { content }: Y.Item): boolean {
  // A value that is overwritten in the same edit comes without its content.
  if (content instanceof Y.ContentDeleted) return true
  return content instanceof Y.ContentAny && content.arr.length === 1 && isSoundOnBoard(key, field, content.arr[0])
}

function* fieldsOf(document: Y.Doc, record: string): Generator<[string, unknown]> {
  const item = document.share.get(BOARDS)?._map.get(record)
  if (!item || item.deleted || !(item.content instanceof Y.ContentType)) return
  for (const [field, one] of item.content.type._map) if (!one.deleted) yield [field, plainValue(one)]
}

function living(document: Y.Doc): number {
  let count = 0
  for (const item of document.share.get(BOARDS)?._map.values() ?? []) if (!item.deleted) count++
  return count
}
