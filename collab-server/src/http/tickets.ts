import type { FastifyInstance } from 'fastify'
import { newTicket } from '../access/tickets.ts'
import { enter, type Household } from './household.ts'
import { TICKETS } from './limits.ts'

/** The short-lived ticket that a socket shows for `project/<id>` and `comments/<id>`. */
export function serveTickets(app: FastifyInstance, { store, secret }: Household): void {
  app.post('/api/projects/:id/tickets', { config: { rateLimit: TICKETS } }, (request) => {
    const { project, person, session, role } = enter(store, request)
    const { epoch } = project
    const ticket = newTicket(secret, { project: project.id, person: person.id, session, role, epoch })
    return { ticket, role, epoch, documents: [`project/${project.id}`, `comments/${project.id}`] }
  })
}
