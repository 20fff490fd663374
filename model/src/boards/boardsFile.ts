import * as Y from 'yjs'
import { BOARDS, isSoundOnBoard, LARGEST_ON_BOARD, MOST_ON_BOARDS, readBoardKey, sizeOnBoard } from './soundDrawing.ts'

type Things = Record<string, Readonly<Record<string, unknown>>>

/** What stands on all boards of a project, as a project file holds it; null: nothing. */
export function boardsOf(doc: Y.Doc): Things | null {
  const things = doc.getMap<Y.Map<unknown>>(BOARDS)
  return things.size === 0 ? null : Object.fromEntries([...things].map(([key, thing]) => [key, thing.toJSON()]))
}

/** The document of the boards that a file holds, as an update; what no board takes (Q4) is left out. Null: no boards. */
export function readBoards(given: unknown): Uint8Array | null {
  if (typeof given !== 'object' || given === null) return null
  const sound = Object.entries(given).filter(([key, thing]) => isSoundThing(key, thing))
  if (sound.length === 0) return null
  const doc = new Y.Doc()
  const things = doc.getMap(BOARDS)
  doc.transact(() => {
    for (const [key, thing] of sound.slice(0, MOST_ON_BOARDS)) things.set(key, new Y.Map(Object.entries(thing)))
  })
  return Y.encodeStateAsUpdate(doc)
}

function isSoundThing(key: string, thing: unknown): boolean {
  const read = readBoardKey(key)
  if (!read || typeof thing !== 'object' || thing === null || Array.isArray(thing)) return false
  const fields = Object.entries(thing)
  return fields.every(([field, value]) => isSoundOnBoard(read, field, value)) && sizeOnBoard(fields) <= LARGEST_ON_BOARD
}
