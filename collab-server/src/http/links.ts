import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listLinks, newLink, withdrawLink } from '../access/links.ts'
import { mayInvite, ROLES } from '../access/roles.ts'
import { enter, type Household } from './household.ts'

const Asked = z.object({ role: z.enum(ROLES), days: z.number().positive().max(3650).nullable().default(30) })

/** Share links: each carries a role and an end, and can be withdrawn for everybody who came by it. */
export function serveLinks(app: FastifyInstance, { store, rights }: Household): void {
  app.get('/api/projects/:id/links', (request) => {
    const { project } = enter(store, request, mayInvite)
    return { links: listLinks(store, project.id) }
  })

  app.post('/api/projects/:id/links', async (request, reply) => {
    const { project, person } = enter(store, request, mayInvite)
    const { role, days } = Asked.parse(request.body)
    return reply.code(201).send(await newLink(store, { project: project.id, role, days, by: person }))
  })

  app.delete('/api/projects/:id/links/:link', async (request) => {
    const { project } = enter(store, request, mayInvite)
    await store.write(withdrawLink(project.id, (request.params as { link: string }).link))
    rights.look()
    return { ok: true }
  })
}
