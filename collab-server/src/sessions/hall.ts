import type { Hocuspocus } from '@hocuspocus/server'
import { tell } from '../protocols/hocuspocus/tell.ts'
import type { Store } from '../stores/store.ts'
import { Room } from './room.ts'
import { findRunning, type Running } from './running.ts'

const CALL_MS = 10_000

/** All sessions that go on here, as they are in memory. */
export class SessionHall {
  readonly store: Store
  readonly hocuspocus: Hocuspocus
  readonly #rooms = new Map<string, Room>()

  constructor(store: Store, hocuspocus: Hocuspocus) {
    this.store = store
    this.hocuspocus = hocuspocus
  }

  room({ project, session }: Pick<Running, 'project' | 'session'>): Room {
    const key = `${project}/${session}`
    const known = this.#rooms.get(key) ?? new Room((version) => this.#tell(project, session, version))
    this.#rooms.set(key, known)
    return known
  }

  /** Somewhere else something was written that may be about any of them. */
  stirred(): void {
    for (const room of this.#rooms.values()) room.stirred()
  }

  close(): void {
    for (const room of this.#rooms.values()) room.close()
  }

  /** Every open screen of the project hears that something changed, and where everybody is called to. */
  #tell(project: string, session: string, version: number): void {
    const running = findRunning(this.store, project, session)
    if (!running) return
    const { item, summons } = running.standing
    // An old call is nobody's any more: whoever comes later sees it in the session itself.
    const isFresh = summons !== null && Date.now() - summons.at < CALL_MS
    const said = { session, version, goesOn: running.ended === null, item, summons: isFresh ? summons : null }
    for (const connection of this.hocuspocus.documents.get(`project/${project}`)?.getConnections() ?? [])
      tell(connection, 'session', said)
  }
}
