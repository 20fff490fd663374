import { type Editor, InstancePresenceRecordType, react, TLPOINTER_ID, type TLShapeId } from 'tldraw'
import type { Other, Presence } from '../session/presence.ts'
import { PAGE } from './page.ts'

/** Where this person points goes to the others, where they point comes onto the sheet. Returns how to end it. */
export function meetColleagues(editor: Editor, presence: Presence, board: string): () => void {
  const seen = new Map<number, { words: string; at: number }>()
  const draw = () => {
    const here = presence.others.getState().list.filter(({ map }) => map === board)
    const gone = [...seen.keys()].filter((client) => !here.some((one) => one.client === client))
    for (const one of here) {
      const words = JSON.stringify([one.cursor, one.selection])
      if (seen.get(one.client)?.words !== words) seen.set(one.client, { words, at: Date.now() })
    }
    for (const client of gone) seen.delete(client)
    editor.store.mergeRemoteChanges(() => {
      editor.store.put(here.map((one) => markOf(one, seen.get(one.client)?.at ?? 0)))
      editor.store.remove(gone.map(nameOf))
    })
  }
  const stopDrawing = presence.others.subscribe(draw)
  draw()
  const stopTelling = react('where I am', () => {
    const pointer = editor.store.get(TLPOINTER_ID)
    if (pointer && pointer.lastActivityTimestamp > 0) presence.point([Math.round(pointer.x), Math.round(pointer.y)])
    presence.select(editor.getSelectedShapeIds())
  })
  return () => {
    stopTelling()
    stopDrawing()
    presence.point(null)
    presence.select([])
  }
}

const nameOf = (client: number) => InstancePresenceRecordType.createId(String(client))

const markOf = ({ client, name, colour, cursor, selection }: Other, at: number) =>
  InstancePresenceRecordType.create({
    id: nameOf(client),
    userId: String(client),
    userName: name,
    color: colour,
    currentPageId: PAGE,
    cursor: cursor && { x: cursor[0], y: cursor[1], type: 'default', rotation: 0 },
    selectedShapeIds: typeof selection === 'number' ? [] : (selection.filter(isShape) as TLShapeId[]),
    lastActivityTimestamp: at,
  })

const isShape = (id: unknown) => typeof id === 'string' && id.startsWith('shape:')
