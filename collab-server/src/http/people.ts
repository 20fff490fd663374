import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { erase } from '../access/erase.ts'
import { firstLink } from '../access/firstLink.ts'
import { Mail } from '../access/mails.ts'
import { Name } from '../access/names.ts'
import {
  accounts,
  findPerson,
  hasMail,
  listStaff,
  mailOf,
  newPerson,
  type Person,
  rename,
  setAdministrator,
  setMail,
} from '../access/people.ts'
import { storedAbout } from '../access/stored.ts'
import { administrator, signedIn } from '../access/whoIs.ts'
import { entranceLetter } from '../mail/letters.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import type { Household } from './household.ts'
import { shown } from './me.ts'

const Added = z.object({ name: Name, administrator: z.boolean().default(false), mail: Mail.nullable().default(null) })
const Language = z.object({ language: z.enum(['ru', 'en']).nullable().default(null) })
const Changed = z.object({
  name: Name.optional(),
  administrator: z.boolean().optional(),
  mail: Mail.nullable().optional(),
})

/** The accounts of this server: for its administrator, and of oneself for everybody. */
export function servePeople(app: FastifyInstance, { store, rights, post, publicUrl }: Household): void {
  app.get('/api/people', (request) => {
    administrator(request)
    return { people: accounts(store) }
  })

  app.post('/api/people', async (request, reply) => {
    const { person: by } = administrator(request)
    const { name, administrator: leads, mail } = Added.parse(request.body)
    const [person, add] = newPerson(name, { guest: false, administrator: leads })
    const { token, writes } = firstLink(person.id, by.id)
    if (mail !== null) keepMailOnce(store, mail, person.id)
    await store.write(
      add,
      ...(mail === null ? [] : setMail(person.id, mail)),
      audit('person.added', { person: by.id, about: [person.id] }),
      ...writes,
    )
    return reply.code(201).send({ person: shown(person), token })
  })

  app.patch('/api/people/:person', async (request) => {
    const { person: by } = administrator(request)
    const { name, administrator: leads, mail } = Changed.parse(request.body)
    const person = accountOf(store, request.params)
    if (leads === false) keepAdministrator(store, person)
    if (mail) keepMailOnce(store, mail, person.id)
    await store.write(
      ...(name === undefined ? [] : [rename(person.id, name)]),
      ...(leads === undefined ? [] : [setAdministrator(person.id, leads)]),
      ...(mail === undefined ? [] : setMail(person.id, mail)),
      audit('person.changed', { person: by.id, about: [person.id, ...(leads === undefined ? [] : [String(leads)])] }),
    )
    rights.look()
    return shown(findPerson(store, person.id)!)
  })

  /**
   * Into their account, once: for a new colleague, and for one who forgot the password. With a language it also leaves by
   * mail; `mailed` says whether it did, and the link is there to copy in any case.
   */
  app.post('/api/people/:person/entrance', async (request, reply) => {
    const { person: by } = administrator(request)
    const { language } = Language.parse(request.body)
    const { id, name } = accountOf(store, request.params)
    const { token, writes } = firstLink(id, by.id)
    await store.write(...writes)
    const mail = language && post ? mailOf(store, id) : null
    if (!language || !post || !mail) return reply.code(201).send({ token, mailed: null })
    const letter = entranceLetter(language, { name, by: by.name, link: `${publicUrl}/first#${token}` })
    return reply.code(201).send({ token, mailed: await post.send(mail, letter) })
  })

  app.get('/api/people/:person/stored', async (request) => {
    const { person: by } = administrator(request)
    const person = found(store, request.params)
    await store.write(audit('person.told', { person: by.id, about: [person.id] }))
    return storedAbout(store, person.id)
  })

  app.delete('/api/people/:person', async (request) => {
    const { person: by } = administrator(request)
    const person = found(store, request.params)
    keepAdministrator(store, person)
    await store.write(...erase(person.id), audit('person.erased', { person: by.id, about: [person.id] }))
    rights.look()
    return { ok: true }
  })

  app.get('/api/me/stored', (request) => storedAbout(store, signedIn(request).person.id))

  /** Whom a project may be shared with by name. */
  app.get('/api/staff', (request) => {
    if (signedIn(request).person.guest) throw new Refused('forbidden')
    return { staff: listStaff(store).map(({ id, name, colour }) => ({ id, name, colour })) }
  })
}

function found(store: Store, params: unknown): Person {
  const person = findPerson(store, (params as { person: string }).person)
  if (!person) throw new Refused('not-found')
  return person
}

/** A guest has no account that a link or a name of the staff could lead to. */
function accountOf(store: Store, params: unknown): Person {
  const { id } = found(store, params)
  const account = listStaff(store).find((one) => one.id === id)
  if (!account) throw new Refused('not-found')
  return account
}

function keepMailOnce(store: Store, mail: string, person: string): void {
  if (hasMail(store, mail, person)) throw new Refused('mail.taken', ['mail'])
}

function keepAdministrator(store: Store, { id }: Person): void {
  const leading = listStaff(store).filter((one) => one.administrator)
  if (leading.length === 1 && leading[0]!.id === id) throw new Refused('last-administrator')
}
