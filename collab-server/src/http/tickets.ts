import type { FastifyInstance } from 'fastify'
import { newTicket } from '../access/tickets.ts'
import { documentsOf } from '../protocols/visitor.ts'
import { enter, type Household } from './household.ts'
import { TICKETS } from './limits.ts'

/** The short-lived ticket that a socket shows for each document of a project. */
export function serveTickets(app: FastifyInstance, { store, secret }: Household): void {
  app.post('/api/projects/:id/tickets', { config: { rateLimit: TICKETS } }, (request) => {
    const { project, person, session, role } = enter(store, request)
    const { epoch } = project
    const ticket = newTicket(secret, { project: project.id, person: person.id, session, role, epoch })
    return { ticket, role, epoch, documents: documentsOf(project.id) }
  })
}
