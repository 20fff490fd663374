import { createHash } from 'node:crypto'
import { BOARDS, boardKey } from '@potok/model'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { FRAME, STEP } from '../src/protocols/hocuspocus/frames.ts'
import type { DocumentKind } from '../src/protocols/visitor.ts'

/** What an attempt leaves behind if it succeeds, and in whose name. */
export interface Mark {
  readonly text: string
  readonly author: string
  readonly kind: DocumentKind
  /** A ticket of somebody who may do more. */
  readonly betterTicket: string
}

export interface Attempt {
  readonly frame: keyof typeof FRAME | 'unknown'
  /** Frames without their address, as the plain protocol has them. */
  bodies(mark: Mark): readonly Uint8Array[]
  /** What somebody who may do it leaves behind: the others see both, the journal holds an edit. */
  readonly leaves: 'edit' | 'presence' | 'nothing'
  /** Whether a client may send it at all. */
  readonly isSound: { readonly '/collab': boolean; readonly '/yjs': boolean }
  /** It asks how far the server is, and is answered with what is lacking. */
  readonly asks?: true
  /** The sender leaves the document with it. */
  readonly parts?: true
}

const ON_BOTH = { '/collab': true, '/yjs': true }
const ON_COLLAB = { '/collab': true, '/yjs': false }
const ON_NONE = { '/collab': false, '/yjs': false }
const UNKNOWN = Math.max(...Object.values(FRAME)) + 1

type Writing = (encoder: encoding.Encoder) => void
const body = (kind: number, write: Writing = () => {}): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kind)
    write(encoder)
  })
const text = (words: string): Writing => {
  return (encoder) => encoding.writeVarString(encoder, words)
}
const sync = (kind: number, step: number, bytes: Uint8Array) =>
  body(kind, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
export const token = (ticket: string): Uint8Array =>
  body(FRAME.auth, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, ticket)
  })
export const stepOne = (kind: number = FRAME.sync): Uint8Array => sync(kind, STEP.one, Y.encodeStateVector(new Y.Doc()))

const CONTAINER = { project: 'evidence', comments: 'messages', boards: BOARDS } as const satisfies Record<
  DocumentKind,
  string
>
const recordsOf = (doc: Y.Doc, kind: DocumentKind) => doc.getMap(CONTAINER[kind])

/** What a record that says this text is called: on a board what stands there has a name of its kind. */
function nameOf(kind: DocumentKind, text: string): string {
  if (kind === 'project') return text
  const id = createHash('md5').update(text).digest('hex')
  return kind === 'boards' ? boardKey('one', `shape:${id}`) : id
}

export const hasRecord = (doc: Y.Doc, kind: DocumentKind, text: string): boolean =>
  recordsOf(doc, kind).has(nameOf(kind, text))

/** A record that this author may make in this kind of document. */
export function leave(doc: Y.Doc, { kind, text, author }: Pick<Mark, 'kind' | 'text' | 'author'>): void {
  const fields: Record<string, string> = kind === 'boards' ? { type: 'note', 'meta.text': text } : { text, author }
  doc.transact(() => recordsOf(doc, kind).set(nameOf(kind, text), new Y.Map(Object.entries(fields))))
}

function edit(mark: Mark): Uint8Array {
  const doc = new Y.Doc()
  leave(doc, mark)
  return Y.encodeStateAsUpdate(doc)
}
const presence = ({ text }: Mark) =>
  body(FRAME.awareness, (encoder) => {
    const states = encoding.encode((inner) => {
      for (const number of [1, new Y.Doc().clientID, 1]) encoding.writeVarUint(inner, number)
      encoding.writeVarString(inner, JSON.stringify({ doing: { screen: text } }))
    })
    encoding.writeVarUint8Array(encoder, states)
  })

/** Everything that somebody may send, whether or not it is theirs to send; a kind of frame without an attempt fails the test. */
export const ATTEMPTS: Record<string, Attempt> = {
  'a first step': {
    frame: 'sync',
    bodies: () => [stepOne()],
    leaves: 'nothing',
    isSound: ON_BOTH,
    asks: true,
  },
  'a second step with an edit': {
    frame: 'sync',
    bodies: (mark) => [sync(FRAME.sync, STEP.two, edit(mark))],
    leaves: 'edit',
    isSound: ON_BOTH,
  },
  'an update': {
    frame: 'sync',
    bodies: (mark) => [sync(FRAME.sync, STEP.update, edit(mark))],
    leaves: 'edit',
    isSound: ON_BOTH,
  },
  'a step that is none': {
    frame: 'sync',
    bodies: (mark) => [sync(FRAME.sync, Math.max(...Object.values(STEP)) + 1, edit(mark))],
    leaves: 'edit',
    isSound: ON_NONE,
  },
  'a first step as a reply': {
    frame: 'syncReply',
    bodies: () => [stepOne(FRAME.syncReply)],
    leaves: 'nothing',
    isSound: ON_COLLAB,
    asks: true,
  },
  'a second step as a reply': {
    frame: 'syncReply',
    bodies: (mark) => [sync(FRAME.syncReply, STEP.two, edit(mark))],
    leaves: 'edit',
    isSound: ON_COLLAB,
  },
  'an update as a reply': {
    frame: 'syncReply',
    bodies: (mark) => [sync(FRAME.syncReply, STEP.update, edit(mark))],
    leaves: 'edit',
    isSound: ON_COLLAB,
  },
  presence: { frame: 'awareness', bodies: (mark) => [presence(mark)], leaves: 'presence', isSound: ON_BOTH },
  'a question who is here': {
    frame: 'queryAwareness',
    bodies: () => [body(FRAME.queryAwareness)],
    leaves: 'nothing',
    isSound: ON_BOTH,
  },
  'a second ticket, of somebody who may do more': {
    frame: 'auth',
    bodies: ({ betterTicket }) => [token(betterTicket)],
    leaves: 'nothing',
    isSound: ON_COLLAB,
  },
  'an update after such a ticket': {
    frame: 'auth',
    bodies: (mark) => [token(mark.betterTicket), sync(FRAME.sync, STEP.update, edit(mark))],
    leaves: 'edit',
    isSound: ON_COLLAB,
  },
  'words for the server': {
    frame: 'stateless',
    bodies: (mark) => [body(FRAME.stateless, text(mark.text))],
    leaves: 'nothing',
    isSound: ON_NONE,
  },
  'words for everybody': {
    frame: 'broadcastStateless',
    bodies: (mark) => [body(FRAME.broadcastStateless, text(JSON.stringify({ type: 'role', role: mark.text })))],
    leaves: 'nothing',
    isSound: ON_NONE,
  },
  leaving: {
    frame: 'close',
    bodies: () => [body(FRAME.close)],
    leaves: 'nothing',
    isSound: ON_COLLAB,
    parts: true,
  },
  'an update after leaving': {
    frame: 'close',
    bodies: (mark) => [body(FRAME.close), sync(FRAME.sync, STEP.update, edit(mark))],
    leaves: 'nothing',
    isSound: ON_COLLAB,
    parts: true,
  },
  'an acknowledgement': {
    frame: 'syncStatus',
    bodies: () => [body(FRAME.syncStatus, (encoder) => encoding.writeVarUint(encoder, 1))],
    leaves: 'nothing',
    isSound: ON_NONE,
  },
  'a ping of the library': { frame: 'ping', bodies: () => [body(FRAME.ping)], leaves: 'nothing', isSound: ON_NONE },
  'a pong of the library': { frame: 'pong', bodies: () => [body(FRAME.pong)], leaves: 'nothing', isSound: ON_NONE },
  'a frame of no kind': {
    frame: 'unknown',
    bodies: (mark) => [body(UNKNOWN, text(mark.text))],
    leaves: 'nothing',
    isSound: ON_NONE,
  },
}
