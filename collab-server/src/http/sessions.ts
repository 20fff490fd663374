import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { joinByLinkId, newLink } from '../access/links.ts'
import { Name } from '../access/names.ts'
import { mayInvite } from '../access/roles.ts'
import { inDocument } from '../projects/inDocument.ts'
import { tellWaiting } from '../protocols/hocuspocus/tellWaiting.ts'
import { Refused } from '../refusals.ts'
import { newCode, readCode, WrongCodes } from '../sessions/codes.ts'
import { Deed, leadSession } from '../sessions/leading.ts'
import { SIGNS } from '../sessions/room.ts'
import { begin, come, findRunning, going, listRunning, raise, runningByCode } from '../sessions/running.ts'
import { seatComer } from '../sessions/sheets.ts'
import { sessionView } from '../sessions/view.ts'
import { enter, type Household } from './household.ts'
import { JOINS, PAPERS } from './limits.ts'
import { sessionFor } from './startSession.ts'

const DAYS = 2
const Joined = z.object({ code: z.string().max(40), name: Name })
const Started = z.object({
  role: z.enum(['editor', 'commenter', 'viewer']).default('viewer'),
  lobby: z.boolean().default(false),
})
const Looked = z.object({ after: z.coerce.number().default(0) })
const Mine = z.discriminatedUnion('do', [
  z.object({ do: z.literal('come') }),
  z.object({ do: z.literal('hand'), up: z.boolean() }),
  z.object({ do: z.literal('react'), sign: z.enum(SIGNS) }),
])
const Named = z.object({ session: z.string().min(1).max(64) })

/** Sessions as they run: begun, joined by a code, looked at, led, taken part in. */
export function serveSessions(app: FastifyInstance, house: Household): void {
  const { store, rights, collab, hall } = house
  const { hocuspocus } = collab
  const wrong = new WrongCodes()

  app.post('/api/sessions/join', { config: { rateLimit: JOINS } }, async (request, reply) => {
    const { code, name } = Joined.parse(request.body)
    if (!wrong.mayTry(request.ip)) throw new Refused('too-many')
    const read = readCode(code)
    const running = read === null ? null : runningByCode(store, read)
    if (!running?.link) {
      wrong.failed(request.ip)
      throw new Refused('session.no-code')
    }
    const { person, isNew, waiting } = await joinByLinkId(store, running.link, request.who?.person ?? null, name)
    if (isNew) await sessionFor(house, reply, person)
    rights.look()
    if (waiting) tellWaiting(hocuspocus, store, running.project)
    return reply.send({ project: running.project, session: running.session, waiting })
  })

  app.get('/api/projects/:id/sessions', (request) => {
    const { project } = enter(store, request)
    return { running: listRunning(store, project.id).map(({ session, at }) => ({ session, at })) }
  })

  app.post('/api/projects/:id/sessions/:session/start', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { session } = Named.parse(request.params)
    const { role, lobby } = Started.parse(request.body)
    const before = findRunning(store, project.id, session)
    if (before && before.ended === null) return { session }
    const isPlanned = await inDocument(hocuspocus, project.id, ({ project: now }) => now.sessions.has(session))
    if (!isPlanned) throw new Refused('not-found')
    const { id: link } = await newLink(store, { project: project.id, role, days: DAYS, most: null, lobby, by: person })
    const one = { project: project.id, session, code: newCode(), link, lead: person.id }
    await store.write(
      begin(one),
      audit('session.begun', { person: person.id, project: project.id, about: [session, link, role] }),
    )
    await store.write(come(going(store, project.id, session), person.id))
    hall.room(one).moved()
    return { session }
  })

  app.get('/api/projects/:id/sessions/:session', { config: { waitsForNews: true } }, async (request) => {
    const { project, person } = enter(store, request)
    const { session } = Named.parse(request.params)
    const { after } = Looked.parse(request.query)
    const found = findRunning(store, project.id, session)
    if (!found) throw new Refused('not-found')
    const room = hall.room(found)
    room.saw(person.id)
    const gone = new AbortController()
    request.raw.on('close', () => gone.abort())
    await room.news(after, gone.signal)
    // The right may have ended while they waited.
    const { role } = enter(store, request)
    return sessionView(hall, findRunning(store, project.id, session)!, { person, role })
  })

  app.post('/api/projects/:id/sessions/:session/lead', async (request) => {
    const { project, person } = enter(store, request)
    const { session } = Named.parse(request.params)
    const deed = Deed.parse(request.body)
    await leadSession(hall, going(store, project.id, session), person, deed)
    return { ok: true }
  })

  app.post('/api/projects/:id/sessions/:session/me', { config: { rateLimit: PAPERS } }, async (request) => {
    const { project, person } = enter(store, request)
    const { session } = Named.parse(request.params)
    const running = going(store, project.id, session)
    const room = hall.room(running)
    const said = Mine.parse(request.body)
    room.saw(person.id)
    if (said.do === 'come') {
      await store.write(come(running, person.id))
      const item = await inDocument(hocuspocus, project.id, ({ project: now }) =>
        now.agendaItems.get(running.standing.item ?? ''),
      )
      await seatComer(hall, running, item, person.id)
    }
    if (said.do === 'hand') await store.write(come(running, person.id), raise(running, person.id, said.up))
    if (said.do === 'react') room.react(person.id, said.sign)
    room.stirred()
    return { ok: true }
  })
}
