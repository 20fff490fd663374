import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { listLinks, newLink, setLobby, withdrawLink } from '../access/links.ts'
import { BY_LINK, mayInvite } from '../access/roles.ts'
import { tellWaiting } from '../protocols/hocuspocus/tellWaiting.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { enter, type Household } from './household.ts'

const Asked = z.object({
  role: z.enum(BY_LINK),
  days: z.number().positive().max(3650).nullable().default(30),
  most: z.number().int().min(1).max(10_000).nullable().default(null),
  lobby: z.boolean().default(false),
})
const Changed = z.object({ lobby: z.boolean() })

/** Share links: each carries a role and an end, and can be withdrawn for everybody who came by it. */
export function serveLinks(app: FastifyInstance, { store, rights, collab: { hocuspocus } }: Household): void {
  app.get('/api/projects/:id/links', (request) => {
    const { project } = enter(store, request, mayInvite)
    return { links: listLinks(store, project.id) }
  })

  app.post('/api/projects/:id/links', async (request, reply) => {
    const { project, person } = enter(store, request, mayInvite)
    const asked = Asked.parse(request.body)
    return reply.code(201).send(await newLink(store, { ...asked, project: project.id, by: person }))
  })

  app.patch('/api/projects/:id/links/:link', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { link } = request.params as { link: string }
    const { lobby } = Changed.parse(request.body)
    keepKnown(store, project.id, link)
    await store.write(
      setLobby(project.id, link, lobby),
      audit('link.lobby', { person: person.id, project: project.id, about: [link, String(lobby)] }),
    )
    return { ok: true }
  })

  app.delete('/api/projects/:id/links/:link', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { link } = request.params as { link: string }
    keepKnown(store, project.id, link)
    await store.write(
      withdrawLink(project.id, link),
      audit('link.withdrawn', { person: person.id, project: project.id, about: [link] }),
    )
    rights.look()
    tellWaiting(hocuspocus, store, project.id)
    return { ok: true }
  })
}

function keepKnown(store: Store, project: string, link: string): void {
  if (!listLinks(store, project).some(({ id }) => id === link)) throw new Refused('not-found')
}
