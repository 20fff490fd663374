import {
  BOARDS,
  type BoardKey,
  boardKey,
  isSoundOnBoard,
  LARGEST_ON_BOARD,
  readBoardKey,
  sizeOnBoard,
} from '@potok/model'
import type { TLRecord, TLStore } from 'tldraw'
import * as Y from 'yjs'
import { PAGE } from './page.ts'
import { settled } from './settled.ts'
import { fieldsOf, thingOf } from './sheetRecords.ts'

/** No frame on the wire may be larger than 1 MB. */
const MOST_AT_ONCE = 300_000

type Thing = Y.Map<unknown>
type Changed = { before: TLRecord | null; after: TLRecord | null }

/**
 * What one person draws goes into the document as one transaction for each change of the sheet, what others draw comes
 * onto the sheet; `refused` is told when the sheet took back what no board takes. Returns how to part them.
 */
export function bindSheet(store: TLStore, doc: Y.Doc, board: string, refused: () => void): () => void {
  const things = doc.getMap<Thing>(BOARDS)
  const origin = { board }

  const show = (ids: Iterable<string>) => {
    const shown = new Map<string, TLRecord>()
    const gone: TLRecord[] = []
    for (const id of ids) {
      const thing = things.get(boardKey(board, id))
      const read = thing && readThing(store, board, id, thing)
      if (read) shown.set(id, read)
      const here = store.get(id as TLRecord['id'])
      if (!thing && here && id !== PAGE && here.typeName !== 'document') gone.push(here)
    }
    const left = new Set(gone.map(({ id }) => id as string))
    // Whoever stood in a frame that is gone stands on the sheet.
    if (gone.length > 0)
      for (const one of store.allRecords())
        if (one.typeName === 'shape' && left.has(one.parentId) && !left.has(one.id) && !shown.has(one.id))
          shown.set(one.id, one)
    const find = (id: string) => shown.get(id) ?? (left.has(id) ? undefined : store.get(id as TLRecord['id']))
    const put = [...shown.values()].flatMap((one) => settled(one, find) ?? [])
    store.mergeRemoteChanges(() => {
      store.put(put)
      store.remove(gone.map(({ id }) => id))
    })
  }

  const follow = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.origin === origin) return
    const ids = new Set<string>()
    for (const event of events)
      for (const key of event.path.length === 0 ? event.changes.keys.keys() : [String(event.path[0])]) {
        const read = readBoardKey(key)
        if (read?.board === board) ids.add(read.id)
      }
    if (ids.size > 0) show(ids)
  }

  const write = (changes: readonly Changed[]) => {
    const unsound = changes.filter(({ after }) => after && !isSound(board, after))
    const rest = changes.filter((one) => !unsound.includes(one))
    for (const part of parts(rest))
      doc.transact(() => {
        for (const { before, after } of part) {
          const key = boardKey(board, (after ?? before)!.id)
          const thing = things.get(key)
          if (!after) things.delete(key)
          else if (!thing) things.set(key, new Y.Map(fieldsOf(after)))
          else setFields(thing, before ? fieldsOf(before) : new Map(), fieldsOf(after))
        }
      }, origin)
    if (unsound.length === 0) return
    queueMicrotask(() => {
      store.mergeRemoteChanges(() => {
        store.put(unsound.flatMap(({ before }) => before ?? []))
        store.remove(unsound.flatMap(({ before, after }) => (before || !after ? [] : [after.id])))
      })
      refused()
    })
  }

  const ids = [...things.keys()].map(readBoardKey).flatMap((key) => (key?.board === board ? [key.id] : []))
  show(ids)
  const stop = store.listen(
    ({ changes: { added, updated, removed } }) =>
      write([
        ...Object.values(added).map((after) => ({ before: null, after })),
        ...Object.values(updated).map(([before, after]) => ({ before, after })),
        ...Object.values(removed).map((before) => ({ before, after: null })),
      ]),
    { source: 'user', scope: 'document' },
  )
  things.observeDeep(follow)
  return () => {
    // What was drawn in this very frame is not lost with it.
    store._flushHistory()
    stop()
    things.unobserveDeep(follow)
  }
}

/** Null: nothing that the sheet can show. */
function readThing(store: TLStore, board: string, id: string, thing: Thing): TLRecord | null {
  const key = readBoardKey(boardKey(board, id))
  if (!key || !(thing instanceof Y.Map)) return null
  try {
    const before = store.get(id as TLRecord['id']) ?? null
    return store.schema.validateRecord(store, thingOf(key, thing.entries()), 'updateRecord', before)
  } catch {
    return null
  }
}

function isSound(board: string, thing: TLRecord): boolean {
  const key: BoardKey | null = readBoardKey(boardKey(board, thing.id))
  if (!key) return false
  const fields = [...fieldsOf(thing)]
  return fields.every(([field, value]) => isSoundOnBoard(key, field, value)) && sizeOnBoard(fields) <= LARGEST_ON_BOARD
}

function setFields(thing: Thing, before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): void {
  for (const [field, value] of after) if (before.get(field) !== value) thing.set(field, value)
  for (const field of before.keys()) if (!after.has(field)) thing.delete(field)
}

function* parts(changes: readonly Changed[]): Generator<Changed[]> {
  let part: Changed[] = []
  let size = 0
  for (const one of changes) {
    part.push(one)
    size += one.after ? sizeOnBoard(fieldsOf(one.after)) : 50
    if (size < MOST_AT_ONCE) continue
    yield part
    part = []
    size = 0
  }
  if (part.length > 0) yield part
}
