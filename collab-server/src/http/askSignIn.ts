import type { FastifyRequest } from 'fastify'
import { ADDRESS_HEADER, type SignIn } from '../access/signIn.ts'

const PASSED_ON = ['cookie', 'origin', 'referer', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest', 'host'] as const

export interface SignInAnswer {
  readonly status: number
  readonly said: { readonly user?: { readonly id: string } } | null
  readonly cookies: string[]
  readonly retryAfter: string | null
}

/** One question to better-auth in the name of this request, with only the headers it should see. */
export async function askSignIn(
  signIn: SignIn,
  request: FastifyRequest,
  path: '/sign-in/username' | '/sign-out',
  body: object,
): Promise<SignInAnswer> {
  const headers = new Headers({ 'content-type': 'application/json', [ADDRESS_HEADER]: request.ip })
  for (const name of PASSED_ON) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const url = `http://potok.invalid/api/auth${path}`
  const answer = await signIn.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
  return {
    status: answer.status,
    said: (await answer.json().catch(() => null)) as SignInAnswer['said'],
    cookies: answer.headers.getSetCookie(),
    retryAfter: answer.headers.get('x-retry-after'),
  }
}
