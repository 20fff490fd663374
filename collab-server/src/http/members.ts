import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { giveRole, listMembers, takeRole } from '../access/members.ts'
import { mayInvite, ROLES } from '../access/roles.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { enter, type Household } from './household.ts'

const Changed = z.object({ role: z.enum(ROLES) })

/** Who is in a project and with which right. Anybody may leave; the facilitator decides the rest. */
export function serveMembers(app: FastifyInstance, { store, rights }: Household): void {
  app.get('/api/projects/:id/members', (request) => {
    const { project } = enter(store, request)
    return { members: listMembers(store, project.id) }
  })

  app.patch('/api/projects/:id/members/:member', async (request) => {
    const { project } = enter(store, request, mayInvite)
    const { role } = Changed.parse(request.body)
    const member = memberOf(store, request.params, project.id)
    if (role !== 'facilitator') keepFacilitator(store, project.id, member)
    await store.write(giveRole(project.id, member, role))
    rights.look()
    return { ok: true }
  })

  app.delete('/api/projects/:id/members/:member', async (request) => {
    const { project, person, role } = enter(store, request)
    const member = memberOf(store, request.params, project.id)
    if (member !== person.id && !mayInvite(role)) throw new Refused('forbidden')
    keepFacilitator(store, project.id, member)
    await store.write(takeRole(project.id, member))
    rights.look()
    return { ok: true }
  })
}

function memberOf(store: Store, params: unknown, project: string): string {
  const { member } = params as { member: string }
  if (!listMembers(store, project).some(({ id }) => id === member)) throw new Refused('not-found')
  return member
}

function keepFacilitator(store: Store, project: string, leaving: string): void {
  const leaders = listMembers(store, project).filter(({ role }) => role === 'facilitator')
  if (leaders.length === 1 && leaders[0]!.id === leaving) throw new Refused('last-facilitator')
}
