import type { Store } from '../stores/store.ts'
import { timed } from './metrics.ts'

/** How many edits of each store are queued and not committed. */
const unlogged = new WeakMap<Store, () => number>()

export const unloggedIn = (store: Store): number => unlogged.get(store)?.() ?? 0

/**
 * Times the way of edits to the disk, and counts those on it. One mark is under way at a time, set behind the last edit: to mark each
 * would cost as much as to queue it.
 */
export function timeCommits(store: Store): void {
  const append = store.append.bind(store)
  let appended = 0
  let logged = 0
  let isMarked = false
  const mark = () => {
    isMarked = true
    const upTo = appended
    const done = timed.commit.startTimer()
    store.whenCommitted(store.position, () => {
      done()
      logged = upTo
      isMarked = false
      if (appended > logged) mark()
    })
  }
  store.append = (entry) => {
    const position = append(entry)
    appended++
    if (!isMarked) mark()
    return position
  }
  unlogged.set(store, () => appended - logged)
}
