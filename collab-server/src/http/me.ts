import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { useFirstLink } from '../access/firstLink.ts'
import { joinByLink } from '../access/links.ts'
import type { Person } from '../access/people.ts'
import { endSession, newSession } from '../access/sessions.ts'
import { cookieFor, signedIn, whoIs } from '../access/whoIs.ts'
import type { Household } from './household.ts'

const Name = z.string().trim().min(1).max(60)
const Entry = z.object({ token: z.string().min(1).max(200), name: Name })

const shown = ({ id, name, colour, guest, administrator }: Person) => ({ id, name, colour, guest, administrator })

/** Who I am, the first sign-in, joining by a link, leaving. */
export function serveMe(app: FastifyInstance, { store, rights, isSecure }: Household): void {
  const startSession = async (person: Person) => {
    const { token, expires, write } = newSession(person)
    await store.write(write)
    return cookieFor(token, expires, isSecure)
  }

  app.get('/api/me', (request) => shown(signedIn(store, request).person))

  app.post('/api/first', async (request, reply) => {
    const { token, name } = Entry.parse(request.body)
    const person = await useFirstLink(store, token, name)
    return reply.header('set-cookie', await startSession(person)).send(shown(person))
  })

  app.post('/api/join', async (request, reply) => {
    const { token, name } = Entry.parse(request.body)
    const who = whoIs(store, request.headers)?.person ?? null
    const { project, person, isNew } = await joinByLink(store, token, who, name)
    rights.look()
    if (isNew) reply.header('set-cookie', await startSession(person))
    return reply.send({ project, me: shown(person) })
  })

  app.post('/api/sign-out', async (request, reply) => {
    const session = whoIs(store, request.headers)
    if (session) await store.write(endSession(session.hash))
    rights.look()
    return reply.header('set-cookie', cookieFor('', Date.now(), isSecure)).send({ ok: true })
  })
}
