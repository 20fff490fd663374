import type { FastifyRequest } from 'fastify'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { findSession, type Session } from './sessions.ts'

const COOKIE = 'potok.session'

/** The only door to identity. Another way to sign in ends here too. */
export function whoIs(store: Store, headers: { cookie?: string | undefined }): Session | null {
  const token = cookiesOf(headers.cookie).get(COOKIE)
  return token ? findSession(store, token) : null
}

export function signedIn(store: Store, request: FastifyRequest): Session {
  const session = whoIs(store, request.headers)
  if (!session) throw new Refused('not-signed-in')
  return session
}

/** Readable by no script and sent by no foreign form; `Secure` only where our own address is https. */
export function cookieFor(token: string, expires: number, isSecure: boolean): string {
  const age = Math.max(0, Math.round((expires - Date.now()) / 1000))
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${isSecure ? '; Secure' : ''}`
}

function cookiesOf(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('=', 2))
  return new Map(pairs.map(([name, value]) => [name ?? '', value ?? '']))
}
