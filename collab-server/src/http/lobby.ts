import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { admit, turnAway } from '../access/lobby.ts'
import { mayInvite } from '../access/roles.ts'
import { listWaiting, waitingState } from '../access/waiting.ts'
import { signedIn } from '../access/whoIs.ts'
import { tellWaiting } from '../protocols/hocuspocus/tellWaiting.ts'
import { enter, type Household } from './household.ts'

const Decided = z.object({ admit: z.boolean() })

/** Who came by a link with a lobby waits here, without any right, until a facilitator lets them in. */
export function serveLobby(app: FastifyInstance, { store, rights, collab: { hocuspocus } }: Household): void {
  app.get('/api/me/waiting/:project', (request) => {
    const { project } = request.params as { project: string }
    return { state: waitingState(store, project, signedIn(request).person) }
  })

  app.get('/api/projects/:id/waiting', (request) => {
    const { project } = enter(store, request, mayInvite)
    return { waiting: listWaiting(store, project.id) }
  })

  app.patch('/api/projects/:id/waiting/:person', async (request) => {
    const { project, person: by } = enter(store, request, mayInvite)
    const { person } = request.params as { person: string }
    const decided = Decided.parse(request.body)
    await (decided.admit ? admit : turnAway)(store, project.id, person, by)
    tellWaiting(hocuspocus, store, project.id)
    rights.look()
    return { waiting: listWaiting(store, project.id) }
  })
}
