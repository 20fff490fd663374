import type { Project } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Session } from '../session/openSession.ts'

export interface Projection {
  readonly store: StoreApi<{ project: Project | null }>
  stop(): void
}

/** The document as screens see it: at most one new snapshot a frame, however many edits came in between. */
export function projectionOf(
  session: Session,
  nextFrame: (turn: () => void) => void = (turn) => requestAnimationFrame(turn),
): Projection {
  const store = createStore<{ project: Project | null }>(() => ({ project: null }))
  let asked = false
  let stopDocument = () => {}
  let shown: unknown = null
  const flush = () => {
    asked = false
    const document = session.state.getState().replica?.document
    // An empty document is one that has not come yet: what the server makes is never empty.
    if (document && document.doc.store.clients.size > 0) store.setState({ project: document.project() })
  }
  const ask = () => {
    if (asked) return
    asked = true
    nextFrame(flush)
  }
  const follow = () => {
    const { replica } = session.state.getState()
    if (replica === shown) return
    shown = replica
    stopDocument()
    stopDocument = replica?.document.observe(ask) ?? (() => {})
    // While the replica is being rebuilt the last picture stays.
    if (replica) flush()
  }
  const stopSession = session.state.subscribe(follow)
  follow()
  return {
    store,
    stop() {
      stopSession()
      stopDocument()
    },
  }
}
