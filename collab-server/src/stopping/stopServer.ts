import type { Collab } from '../protocols/hocuspocus/collab.ts'
import type { Store } from '../stores/store.ts'
import type { Underway } from './underway.ts'

/** Parts of the whole time: for what was asked, and for the acknowledgements; closing the store gets what is left. */
const ANSWERING = 0.4
const ACKNOWLEDGING = 0.1
/** A thread that waits for the disk lets go no sooner. */
const THREAD_MS = 5000

interface Parts {
  readonly underway: Underway
  readonly store: Store
  readonly collab: Collab
  close(): Promise<void>
}

/**
 * The end without loss: `/ready` says no at once and nobody new comes in; what was asked is answered or refused in a sentence; what is
 * queued is committed and acknowledged; every socket is told when to come back. False: something would not end in this time, and
 * whoever asked ends the process. Nothing of it was called saved.
 */
export async function stopServer({ underway, store, collab, close }: Parts, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs - Math.min(THREAD_MS, withinMs / 3)
  underway.isStopping = true
  collab.shut()
  await underway.settled(store, withinMs * ANSWERING)
  underway.refuseRest()
  if (store.storage().state === 'ok') await within(store.committed(), withinMs * ACKNOWLEDGING)
  return await within(close(), end - Date.now())
}

/** Whether it ended in this time. */
function within(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout
  const over = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), Math.max(0, ms))
  })
  return Promise.race([work.then(() => true), over]).finally(() => clearTimeout(timer))
}
