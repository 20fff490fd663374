import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { hasPassword, loginOf, setLogin } from '../access/credentials.ts'
import { cameByFirstLink } from '../access/firstLink.ts'
import { findPerson } from '../access/people.ts'
import { endOtherSessions, endSession, type Session } from '../access/sessions.ts'
import { signedIn } from '../access/whoIs.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { askSignIn } from './askSignIn.ts'
import type { Household } from './household.ts'
import { OWN_PASSWORD, PASSWORDS } from './limits.ts'
import { shown } from './me.ts'

const Secret = z.string().min(1).max(200)
const Pair = z.object({ login: z.string().trim().min(1).max(200), password: Secret })
const Wanted = z.object({ login: z.string().trim(), password: z.string().max(200), current: Secret.optional() })

/** Login and password: signing in, out, and setting one's own. */
export function serveSignIn(app: FastifyInstance, { store, rights, signIn }: Household): void {
  app.post('/api/sign-in', { config: { rateLimit: PASSWORDS } }, async (request, reply) => {
    const { login, password } = Pair.parse(request.body)
    const answer = await askSignIn(signIn, request, '/sign-in/username', { username: login, password })
    if (answer.retryAfter) reply.header('retry-after', answer.retryAfter)
    if (answer.status === 429) throw new Refused('too-many')
    if (answer.status === 403) throw new Refused('foreign-origin')
    if (answer.status >= 500) throw new Error(`better-auth answered a sign-in with ${answer.status}`)
    const person = answer.said?.user ? findPerson(store, answer.said.user.id) : null
    // Whatever was wrong, the sentence is the same: it must not tell which logins exist.
    if (answer.status !== 200 || !person) throw new Refused('sign-in.wrong')
    const before = request.who ? [endSession(request.who.session)] : []
    await store.write(...before, audit('sign-in', { person: person.id }))
    rights.look()
    return reply.header('set-cookie', answer.cookies).send(shown(person))
  })

  app.post('/api/sign-out', async (request, reply) => {
    const { status, cookies } = await askSignIn(signIn, request, '/sign-out', {})
    if (status === 403) throw new Refused('foreign-origin')
    if (status !== 200) throw new Error(`better-auth answered a sign-out with ${status}`)
    rights.look()
    return reply.header('set-cookie', cookies).send({ ok: true })
  })

  app.get('/api/me/login', (request) => {
    const session = staff(signedIn(request))
    return { login: loginOf(store, session.person.id), needsCurrent: needsCurrent(store, session) }
  })

  app.put('/api/me/login', { config: { rateLimit: OWN_PASSWORD } }, async (request) => {
    const session = staff(signedIn(request))
    const { login, password, current } = Wanted.parse(request.body)
    const mayReset = !needsCurrent(store, session)
    await setLogin(store, signIn, request.headers.cookie ?? '', { login, password, current, mayReset }, session.person)
    await store.write(endOtherSessions(session), audit('login.set', { person: session.person.id }))
    rights.look()
    return { login: loginOf(store, session.person.id), needsCurrent: needsCurrent(store, session) }
  })
}

/** A guest gives a name and nothing else. */
function staff(session: Session): Session {
  if (session.person.guest) throw new Refused('forbidden')
  return session
}

const needsCurrent = (store: Store, { session, person }: Session): boolean =>
  hasPassword(store, person.id) && !cameByFirstLink(store, session)
