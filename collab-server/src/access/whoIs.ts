import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from '../refusals.ts'
import type { Session } from './sessions.ts'
import type { SessionUse } from './sessionUse.ts'
import type { SignIn } from './signIn.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever `whoIs` found behind the request. */
    who: Session | null
  }
}

/** The only door to identity: every way to sign in ends in a session of better-auth, and is read here. */
export async function whoIs(signIn: SignIn, headers: { cookie?: string | undefined }): Promise<Session | null> {
  if (!headers.cookie) return null
  const found = await signIn.api.getSession({ headers: new Headers({ cookie: headers.cookie }) })
  if (!found) return null
  const { idleUntil } = found.session
  if (idleUntil && idleUntil <= Date.now()) return null
  const { id, name, colour, guest, administrator } = found.user
  return { session: found.session.id, person: { id, name, colour, guest, administrator } }
}

/** What a page asks by itself, with nobody in front of it. */
const UNATTENDED = new Set(['/api/projects/:id/tickets', '/api/me/waiting/:project'])

/** Asks once for every request of the interface, before its resource. */
export function askWhoIs(app: FastifyInstance, signIn: SignIn, use: SessionUse): void {
  app.decorateRequest('who', null)
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return
    request.who = await whoIs(signIn, request.headers)
    if (request.who && !UNATTENDED.has(request.routeOptions.url ?? '')) use.used(request.who.session)
  })
}

export function administrator(request: FastifyRequest): Session {
  const session = signedIn(request)
  if (!session.person.administrator) throw new Refused('forbidden')
  return session
}

export function signedIn({ who }: FastifyRequest): Session {
  if (!who) throw new Refused('not-signed-in')
  return who
}
