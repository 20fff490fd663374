import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { listLinks, newLink, withdrawLink } from '../access/links.ts'
import { BY_LINK, mayInvite } from '../access/roles.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'

const Asked = z.object({
  role: z.enum(BY_LINK),
  days: z.number().positive().max(3650).nullable().default(30),
  most: z.number().int().min(1).max(10_000).nullable().default(null),
})

/** Share links: each carries a role and an end, and can be withdrawn for everybody who came by it. */
export function serveLinks(app: FastifyInstance, { store, rights }: Household): void {
  app.get('/api/projects/:id/links', (request) => {
    const { project } = enter(store, request, mayInvite)
    return { links: listLinks(store, project.id) }
  })

  app.post('/api/projects/:id/links', async (request, reply) => {
    const { project, person } = enter(store, request, mayInvite)
    const asked = Asked.parse(request.body)
    return reply.code(201).send(await newLink(store, { ...asked, project: project.id, by: person }))
  })

  app.delete('/api/projects/:id/links/:link', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { link } = request.params as { link: string }
    if (!listLinks(store, project.id).some(({ id }) => id === link)) throw new Refused('not-found')
    await store.write(
      withdrawLink(project.id, link),
      audit('link.withdrawn', { person: person.id, project: project.id, about: [link] }),
    )
    rights.look()
    return { ok: true }
  })
}
