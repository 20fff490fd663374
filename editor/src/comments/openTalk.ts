import {
  answerThread,
  beginThread,
  deleteMessage,
  type Id,
  mentionsIn,
  othersIn,
  reopenThread,
  rewriteMessage,
  type Seen,
  settleThread,
  TALK,
  type Thread,
  threadsOf,
} from '@potok/model'
import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { mayTalk } from '../api/projects.ts'
import { fetchTalk, markSeen } from '../api/talk.ts'
import { openSideLine, type Side } from '../session/sideLine.ts'
import { atFirst, recordKey, type Talk, type TalkState } from './talkState.ts'

const SIDE: Side = { kind: 'comments', containers: TALK, mayWrite: mayTalk }
const FRAME_MS = 16
const GATHER_MS = 400
const AGAIN_MS = 5000

/** The talk about a project, open in this tab: its document, who speaks, and what this person has seen of it. */
export function openTalk(project: string, me: Id): Talk {
  const state = createStore<TalkState>(() => atFirst)
  const line = openSideLine(SIDE, project, me)
  let doc: Y.Doc | null = null
  let drawing: ReturnType<typeof setTimeout> | undefined
  let sending: ReturnType<typeof setTimeout> | undefined
  let pending: Record<Id, number> = {}
  let asked: ReadonlySet<Id> = new Set()
  let closed = false

  const ask = async () => {
    const got = await fetchTalk(project)
    if (!got.ok || closed) return
    const people = new Map(got.value.people.map((one) => [one.id, one]))
    state.setState(({ seen }) => ({ people, seen: grown(seen, got.value.seen) }))
  }

  const show = () => {
    drawing = undefined
    if (!doc) return
    const threads = threadsOf(doc)
    const byRecord = Map.groupBy(threads, ({ place }) => recordKey(place))
    state.setState(({ isOpen }) => ({ threads, byRecord, isOpen: isOpen || isHere() }))
    const strangers = [...namedIn(threads)].filter((id) => !state.getState().people.has(id) && !asked.has(id))
    if (strangers.length === 0) return
    asked = new Set([...asked, ...strangers])
    void ask()
  }
  const showSoon = () => {
    drawing ??= setTimeout(show, FRAME_MS)
  }
  const isHere = () => line.state.getState().save.name !== 'opening'

  const follow = (next: Y.Doc | null) => {
    if (next === doc) return
    doc?.off('update', showSoon)
    doc = next
    doc?.on('update', showSoon)
    showSoon()
  }
  const stop = line.state.subscribe(({ doc: next, save, mayWrite, aside }) => {
    follow(next)
    const wasOpen = state.getState().isOpen
    state.setState({ save, mayWrite: mayWrite && next !== null, aside, isOpen: wasOpen || (next !== null && isHere()) })
  })
  state.setState({ aside: line.state.getState().aside })

  const send = async () => {
    sending = undefined
    const marks = pending
    pending = {}
    const done = await markSeen(project, marks)
    if (done.ok || closed) return
    // Without a network they are told once it is back; what is refused is not told again.
    if (done.code !== 'no-network') return
    pending = grown(marks, pending)
    sending ??= setTimeout(() => void send(), AGAIN_MS)
  }

  const write = (deed: (doc: Y.Doc) => void) => {
    if (!doc || !state.getState().mayWrite) return
    deed(doc)
    show()
  }
  void ask()

  return {
    me,
    state,
    begin: (place, name, text) => write((doc) => beginThread(doc, me, { place, name, text })),
    answer: (thread, text) => write((doc) => answerThread(doc, me, thread, text)),
    rewrite: (message, text) => write((doc) => rewriteMessage(doc, me, message, text)),
    remove: (message) => write((doc) => deleteMessage(doc, me, message)),
    settle: (thread) => write((doc) => settleThread(doc, me, thread)),
    reopen: (thread) => write((doc) => reopenThread(doc, me, thread)),
    see(thread) {
      const count = othersIn(thread, me)
      if (count <= (state.getState().seen[thread.id] ?? 0)) return
      pending = { ...pending, [thread.id]: count }
      state.setState(({ seen }) => ({ seen: { ...seen, [thread.id]: count } }))
      sending ??= setTimeout(() => void send(), GATHER_MS)
    },
    ask: () => void ask(),
    dropAside: () => line.dropAside(),
    close() {
      closed = true
      clearTimeout(drawing)
      if (sending) {
        clearTimeout(sending)
        void markSeen(project, pending)
      }
      stop()
      doc?.off('update', showSoon)
      line.close()
    },
  }
}

const grown = (one: Seen, other: Seen): Record<Id, number> => {
  const marks: Record<Id, number> = { ...one }
  for (const [thread, count] of Object.entries(other)) marks[thread] = Math.max(count, marks[thread] ?? 0)
  return marks
}

function namedIn(threads: readonly Thread[]): Set<Id> {
  const named = new Set<Id>()
  for (const { messages } of threads) {
    for (const { author, text } of messages) for (const id of [author, ...mentionsIn(text)]) named.add(id)
  }
  return named
}
