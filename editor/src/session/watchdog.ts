/** A connection may live while its document is detached on the server: then an answer never comes. */
export interface Watch {
  /** Call at each tick; true: reconnect now. */
  mustReconnect(now: number, seen: { connected: boolean; unsynced: number }): boolean
}

const PATIENCE_MS = 5_000
const LONGEST_MS = 60_000

/** Reconnects after 5 s without any answer, then waits twice as long each time until an answer comes. */
export function startWatch(): Watch {
  let patience = PATIENCE_MS
  let since: number | null = null
  let last = 0
  return {
    mustReconnect(now, { connected, unsynced }) {
      if (unsynced === 0) patience = PATIENCE_MS
      if (unsynced === 0 || !connected) {
        since = null
        last = 0
        return false
      }
      if (since === null || unsynced < last) since = now
      last = unsynced
      if (now - since <= patience) return false
      since = null
      patience = Math.min(patience * 2, LONGEST_MS)
      return true
    },
  }
}
