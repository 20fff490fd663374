import type { FastifyInstance, FastifyReply } from 'fastify'
import { audit } from '../access/audit.ts'
import type { Step } from '../access/organisation/openOrganisation.ts'
import { endSession } from '../access/sessions.ts'
import { whoIs } from '../access/whoIs.ts'
import { prefixOf } from '../publicUrl.ts'
import { Refused } from '../refusals.ts'
import type { Household } from './household.ts'
import { BY_ORGANISATION } from './limits.ts'

/** Signing in at the organisation's own page, and what ways of signing in there are. */
export function serveOrganisation(
  app: FastifyInstance,
  { store, rights, signIn, organisation, post, publicUrl }: Household,
): void {
  const home = `${prefixOf(publicUrl)}/`
  const limited = { config: { rateLimit: BY_ORGANISATION } }

  app.get('/api/sign-in/ways', () => ({
    organisation: organisation && { name: organisation.name },
    mail: post !== null,
  }))

  app.get('/api/sign-in/organisation', limited, async (request, reply) => {
    if (!organisation) throw new Refused('not-found')
    return send(reply, home, await organisation.begin(request.ip))
  })

  app.get('/api/sign-in/organisation/back', limited, async (request, reply) => {
    if (!organisation) throw new Refused('not-found')
    const query = request.url.slice(request.url.indexOf('?') >>> 0)
    const step = await organisation.comeBack(query, request.headers.cookie ?? '', request.ip)
    const cookie = step.cookies.map((one) => one.split(';')[0]).join('; ')
    const entered = step.refusal ? null : await whoIs(signIn, { cookie })
    if (entered) {
      const before = request.who ? [endSession(request.who.session)] : []
      await store.write(...before, audit('sign-in', { person: entered.person.id, about: ['organisation'] }))
      rights.look()
    }
    return send(reply, home, entered || step.refusal ? step : { ...step, to: null, refusal: 'organisation.failed' })
  })
}

/** A refusal comes to the page as its code: the browser is on its way, so there is nobody to read an answer. */
const send = (reply: FastifyReply, home: string, { to, cookies, refusal }: Step) =>
  reply
    .header('cache-control', 'no-store')
    .header('set-cookie', cookies)
    .redirect(refusal ? `${home}?refused=${refusal}` : (to ?? home))
