import type { FastifyInstance } from 'fastify'
import { newTicket } from '../access/tickets.ts'
import { enter, type Household } from './household.ts'

/** The short-lived ticket that a socket shows for `project/<id>` and `comments/<id>`. */
export function serveTickets(app: FastifyInstance, { store, secret }: Household): void {
  app.post('/api/projects/:id/tickets', (request) => {
    const { project, person, hash, role } = enter(store, request)
    const { epoch } = project
    const ticket = newTicket(secret, { project: project.id, person: person.id, session: hash, role, epoch })
    return { ticket, role, epoch, documents: [`project/${project.id}`, `comments/${project.id}`] }
  })
}
