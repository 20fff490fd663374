import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { giveRole, listMembers, takeRole } from '../access/members.ts'
import { listStaff } from '../access/people.ts'
import { mayInvite, ROLES } from '../access/roles.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { enter, type Household } from './household.ts'

const Invited = z.object({ person: z.string().max(64), role: z.enum(ROLES) })
const Changed = z.object({ role: z.enum(ROLES) })

/** Who is in a project and with which right. Anybody may leave; the facilitator decides the rest. */
export function serveMembers(app: FastifyInstance, { store, rights }: Household): void {
  app.get('/api/projects/:id/members', (request) => {
    const { project } = enter(store, request)
    return { members: listMembers(store, project.id) }
  })

  app.post('/api/projects/:id/members', async (request, reply) => {
    const { project, person } = enter(store, request, mayInvite)
    const { person: invited, role } = Invited.parse(request.body)
    // Whoever came by a link has their role from it; here a colleague is called by name.
    if (!listStaff(store).some(({ id }) => id === invited)) throw new Refused('not-found', ['person'])
    await store.write(
      giveRole(project.id, invited, role),
      audit('member.role', { person: person.id, project: project.id, about: [invited, role] }),
    )
    rights.look()
    return reply.code(201).send({ ok: true })
  })

  app.patch('/api/projects/:id/members/:member', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { role } = Changed.parse(request.body)
    const member = memberOf(store, request.params, project.id)
    if (role !== 'facilitator') keepFacilitator(store, project.id, member)
    await store.write(
      giveRole(project.id, member, role),
      audit('member.role', { person: person.id, project: project.id, about: [member, role] }),
    )
    rights.look()
    return { ok: true }
  })

  app.delete('/api/projects/:id/members/:member', async (request) => {
    const { project, person, role } = enter(store, request)
    const member = memberOf(store, request.params, project.id)
    if (member !== person.id && !mayInvite(role)) throw new Refused('forbidden')
    keepFacilitator(store, project.id, member)
    await store.write(
      takeRole(project.id, member),
      audit('member.left', { person: person.id, project: project.id, about: [member] }),
    )
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
