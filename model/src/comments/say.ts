import * as Y from 'yjs'
import { type Id, newId } from '../ids.ts'
import { LONGEST_PLACE_NAME, type TalkNoun } from './soundTalk.ts'
import type { Thread } from './talk.ts'
import type { TalkPlace } from './talkPlace.ts'

const DAY_MS = 86_400_000

/** The first word about a place. Returns the thread. */
export function beginThread(
  doc: Y.Doc,
  by: Id,
  { place, name, text }: { place: TalkPlace; name: string; text: string },
): Id {
  const [thread, at] = [newId(), Date.now()]
  doc.transact(() => {
    const { noun, id, part } = place
    put(doc, 'threads', thread, { author: by, at, noun, id, part, name: cut(name) })
    put(doc, 'messages', newId(), { author: by, at, thread, text })
  }, by)
  return thread
}

/** One more word. It comes after those that its author saw, whatever their clock says. */
export function answerThread(doc: Y.Doc, by: Id, thread: Thread, text: string): void {
  doc.transact(
    () => put(doc, 'messages', newId(), { author: by, at: momentAfter(thread), thread: thread.id, text }),
    by,
  )
}

export function rewriteMessage(doc: Y.Doc, by: Id, message: Id, text: string): void {
  change(doc, by, message, { text, changedAt: Date.now() })
}

export function deleteMessage(doc: Y.Doc, by: Id, message: Id): void {
  change(doc, by, message, { text: '', deletedAt: Date.now() })
}

export function settleThread(doc: Y.Doc, by: Id, thread: Thread): void {
  if (thread.settled) return
  doc.transact(() => put(doc, 'settlements', newId(), { author: by, at: momentAfter(thread), thread: thread.id }), by)
}

/** Takes back every settlement that its author saw; one that was made meanwhile stands. */
export function reopenThread(doc: Y.Doc, by: Id, { settled }: Thread): void {
  doc.transact(() => {
    for (const settlement of settled?.settlements ?? [])
      put(doc, 'reopenings', newId(), { author: by, at: Date.now(), settlement })
  }, by)
}

function change(doc: Y.Doc, by: Id, message: Id, fields: Record<string, unknown>): void {
  const record = doc.getMap<Y.Map<unknown>>('messages').get(message)
  if (record?.get('author') !== by) return
  doc.transact(() => {
    for (const [field, value] of Object.entries(fields)) record.set(field, value)
  }, by)
}

function put(doc: Y.Doc, noun: TalkNoun, id: Id, fields: Record<string, unknown>): void {
  doc.getMap(noun).set(id, new Y.Map(Object.entries(fields)))
}

/** A clock that runs ahead by more than a day is somebody's mistake, not to be followed. */
function momentAfter({ messages }: Thread): number {
  const now = Date.now()
  const last = messages.at(-1)?.at ?? 0
  return last > now + DAY_MS ? now : Math.max(now, last + 1)
}

const cut = (name: string): string => {
  const line = name.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST_PLACE_NAME ? `${line.slice(0, LONGEST_PLACE_NAME - 1)}…` : line
}
