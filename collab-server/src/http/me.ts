import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { loginOf } from '../access/credentials.ts'
import { lookAt, useFirstLink } from '../access/firstLink.ts'
import { joinByLink } from '../access/links.ts'
import { isNameOfStaff, Name } from '../access/names.ts'
import { type Person, rename } from '../access/people.ts'
import { signedIn } from '../access/whoIs.ts'
import { tellWaiting } from '../protocols/hocuspocus/tellWaiting.ts'
import { Refused } from '../refusals.ts'
import type { Household } from './household.ts'
import { FIRST_LINKS, JOINS } from './limits.ts'
import { sessionFor } from './startSession.ts'

const Token = z.string().min(1).max(200)
const Entry = z.object({ token: Token, name: Name })

export const shown = ({ id, name, colour, guest, administrator }: Person) => ({
  id,
  name,
  colour,
  guest,
  administrator,
})

/** Who I am, my name, the one-time link, joining by a link. */
export function serveMe(app: FastifyInstance, house: Household): void {
  const { store, rights, collab } = house

  app.get('/api/me', (request) => shown(signedIn(request).person))

  app.patch('/api/me', async (request) => {
    const { person } = signedIn(request)
    const { name } = z.object({ name: Name }).parse(request.body)
    if (person.guest && isNameOfStaff(store, name)) throw new Refused('name.taken', ['name'])
    await store.write(rename(person.id, name))
    return shown({ ...person, name })
  })

  app.post('/api/first/look', { config: { rateLimit: FIRST_LINKS } }, (request) => {
    const { owner, forgotten } = lookAt(store, z.object({ token: Token }).parse(request.body).token)
    const login = owner && forgotten ? loginOf(store, owner.id) : null
    return { name: owner?.name ?? null, administrator: owner?.administrator ?? true, forgotten, login }
  })

  app.post('/api/first', { config: { rateLimit: FIRST_LINKS } }, async (request, reply) => {
    const { token, name } = Entry.parse(request.body)
    const person = await useFirstLink(store, token, name)
    await sessionFor(house, reply, person, request.who)
    rights.look()
    return reply.send(shown(person))
  })

  app.post('/api/join', { config: { rateLimit: JOINS } }, async (request, reply) => {
    const { token, name } = Entry.parse(request.body)
    const { project, person, isNew, waiting } = await joinByLink(store, token, request.who?.person ?? null, name)
    if (isNew) await sessionFor(house, reply, person)
    rights.look()
    if (waiting) tellWaiting(collab.hocuspocus, store, project)
    return reply.send({ project, waiting, me: shown(person) })
  })
}
