import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { vi } from 'vitest'

// The provider tells at length that it is meant for tests.
for (const way of ['info', 'warn'] as const) vi.spyOn(console, way).mockImplementation(() => {})

export const CLIENT = { clientId: 'potok', clientSecret: 'canary-secret-of-the-organisation' } as const

/** Whom the organisation knows: by the login typed on its page. */
const PEOPLE: Record<string, Record<string, unknown>> = {
  maria: { name: 'Мария Петрова', email: 'Maria@Gorod.example', email_verified: true },
  namesake: { name: 'Мария вторая', email: 'maria@gorod.example', email_verified: true },
  unverified: { name: 'Кто угодно', email: 'maria@gorod.example', email_verified: false },
  mailless: { name: 'Без почты' },
  oleg: { name: '  Олег\u200B  Новый ', email: 'oleg@gorod.example', email_verified: true },
}

export interface Organisation {
  readonly issuer: string
  stop(): Promise<void>
}

/** A whole OpenID Connect provider on its own port, with its own pages and cookies. */
export async function startOrganisation(potok: string, port = 0): Promise<Organisation> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${potok}/api/sign-in/organisation/back`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
  })
  server.on('request', provider.callback())
  return { issuer, stop: () => closed(server) }
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })

/** A browser that keeps the cookies of each place apart and goes on where it is sent. */
export class Wanderer {
  readonly cookies = new Map<string, Map<string, string>>()
  at = ''

  /** One request; where it is sent next, or null when a page is shown. */
  async go(address: string, form?: Record<string, string>): Promise<{ next: string | null; text: string }> {
    const { origin } = new URL(address)
    const jar = this.cookies.get(origin) ?? new Map<string, string>()
    this.cookies.set(origin, jar)
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(one)) jar.delete(name)
      else jar.set(name, value)
    }
    this.at = address
    const to = answer.headers.get('location')
    return { next: to && new URL(to, address).href, text: await answer.text() }
  }

  /** Signs in at the organisation as this person, up to the address that leads back to Potok. */
  async signInAt(potok: string, login: string): Promise<string> {
    let { next, text } = await this.go(`${potok}/api/sign-in/organisation`)
    for (let steps = 0; steps < 12; steps++) {
      if (next?.startsWith(potok)) return next
      if (next) ({ next, text } = await this.go(next))
      else {
        const action = /action="([^"]+)"/.exec(text)?.[1]
        if (!action) throw new Error(`The organisation shows no form at ${this.at}: ${text}`)
        const prompt = /name="prompt" value="(\w+)"/.exec(text)![1]!
        ;({ next, text } = await this.go(action, { prompt, ...(prompt === 'login' && { login, password: 'any' }) }))
      }
    }
    throw new Error(`Still not back after twelve steps, at ${this.at}`)
  }

  cookieAt(potok: string): string {
    return [...(this.cookies.get(potok) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
