import { log, traceOf } from '../log.ts'
import type { Store } from '../stores/store.ts'
import { idleUntil, type SessionTerms } from './sessions.ts'

const WRITTEN_EVERY_MS = 300_000

/**
 * Puts the idle end of a session off whenever its person does something. Written down every five minutes at most, by the
 * way: nobody waits for it, and while the disk takes nothing nothing is queued.
 */
export class SessionUse {
  readonly #store: Store
  readonly #terms: SessionTerms
  readonly #written = new Map<string, number>()

  constructor(store: Store, terms: SessionTerms) {
    this.#store = store
    this.#terms = terms
  }

  used(session: string, now = Date.now()): void {
    const last = this.#written.get(session)
    if (last !== undefined && now - last < WRITTEN_EVERY_MS) return
    if (this.#store.storage().state !== 'ok') return
    this.#forget(now)
    this.#written.set(session, now)
    // A session that ended meanwhile stays ended.
    const put = 'UPDATE session SET idle_until=?, updated=? WHERE id=? AND idle_until>?'
    this.#store
      .write([put, idleUntil(this.#terms, now), now, session, now])
      .catch((error) => log.error(traceOf(error), 'the use of a session was not written'))
  }

  #forget(now: number): void {
    for (const [session, at] of this.#written) if (now - at >= WRITTEN_EVERY_MS) this.#written.delete(session)
  }
}
