import type { onAuthenticatePayload } from '@hocuspocus/server'
import { roleIn } from '../access/members.ts'
import { findPerson } from '../access/people.ts'
import { isSessionAlive } from '../access/sessions.ts'
import { readTicket } from '../access/tickets.ts'
import { epochOf } from '../projects/rows.ts'
import { CLOSE_OF } from '../protocols/closeCodes.ts'
import { mayWrite, partsOf, type Stranger, type Visitor } from '../protocols/visitor.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { Stopped } from './safely.ts'

/** The ticket opens the door; the right itself is read from the tables, as it is now. */
export function authenticate(store: Store, secret: string) {
  return async (payload: onAuthenticatePayload<Stranger>): Promise<Visitor> => {
    const { context, documentName, token, connectionConfig } = payload
    const stop = (code: RefusalCode): never => {
      const number = CLOSE_OF[code] ?? 4400
      // The denial carries the code in words; the socket then ends with the number. Later, so that the words go first.
      setImmediate(() => context.hangUp(number, JSON.stringify({ code })))
      throw new Stopped(code, number)
    }
    const parts = partsOf(documentName)
    const ticket = readTicket(secret, token)
    if (!ticket || !parts || ticket.project !== parts.project) return stop('ticket.invalid')
    await store.fresh()
    const person = findPerson(store, ticket.person)
    if (!person || !isSessionAlive(store, ticket.session)) return stop('session.ended')
    const epoch = epochOf(store, parts.project)
    if (epoch === null) return stop('not-found')
    const role = roleIn(store, parts.project, person)
    if (!role) return stop('right.none')
    if (epoch !== ticket.epoch) return stop('epoch.other')
    // A socket that names no project in its address, or the owner changed since it came.
    if ((await store.own(parts.project)) !== null) return stop('owner.away')
    if (!context.belongsTo(person.id)) return stop('sockets.too-many')
    connectionConfig.readOnly = !mayWrite(parts.kind, role)
    const { language, hangUp } = context
    return { person, project: parts.project, session: ticket.session, language, role, hangUp }
  }
}
