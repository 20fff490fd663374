import type { Hocuspocus } from '@hocuspocus/server'
import { byItself } from '../byItself.ts'
import { endConnection } from '../protocols/hocuspocus/endConnection.ts'
import { tell } from '../protocols/hocuspocus/tell.ts'
import { mayWrite, partsOf, type Visitor } from '../protocols/visitor.ts'
import type { Store } from '../stores/store.ts'
import { roleIn } from './members.ts'
import { findPerson } from './people.ts'
import { isSessionAlive } from './sessions.ts'

const EVERY_MS = 1000

/** Compares every open connection with the rights as they are: withdrawn, changed, expired, signed out. */
export class RightsWatch {
  readonly #store: Store
  readonly #hocuspocus: Hocuspocus
  readonly #timer: NodeJS.Timeout

  constructor(store: Store, hocuspocus: Hocuspocus) {
    this.#store = store
    this.#hocuspocus = hocuspocus
    this.#timer = setInterval(() => byItself('the rights were not looked at', () => this.look()), EVERY_MS)
    this.#timer.unref()
  }

  /** Also asked at once after a change that came by this server. */
  look(): void {
    for (const [name, document] of this.#hocuspocus.documents) {
      const parts = partsOf(name)
      if (!parts) continue
      for (const connection of document.getConnections()) {
        const visitor = connection.context as Visitor
        if (!isSessionAlive(this.#store, visitor.session)) {
          endConnection(connection, 'session.ended')
          continue
        }
        const person = findPerson(this.#store, visitor.person.id)
        const role = person && roleIn(this.#store, parts.project, person)
        if (!role) endConnection(connection, 'right.none')
        else if (role !== visitor.role) {
          visitor.role = role
          connection.readOnly = !mayWrite(parts.kind, role)
          tell(connection, 'role', { role })
        }
      }
    }
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
