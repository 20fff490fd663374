import { createHash } from 'node:crypto'
import { newId } from '@potok/model'
import type { BetterAuthOptions } from 'better-auth'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { log, traceOf } from '../../log.ts'
import type { RefusalCode } from '../../refusals.ts'
import type { Store } from '../../stores/store.ts'
import { audit } from '../audit.ts'
import { Name } from '../names.ts'
import { colourOf } from '../people.ts'
import type { SessionTerms } from '../sessions.ts'
import { ADDRESS_HEADER, signInOptions } from '../signIn.ts'
import { type DeedsOf, storeAdapter } from '../storeAdapter.ts'
import type { OrganisationSettings } from './settings.ts'
import { listening, notice } from './silence.ts'

const PATIENCE_MS = 10_000
const NAMELESS = '–'

/** Where the browser goes next, with what; or why it goes nowhere. */
export interface Step {
  readonly to: string | null
  readonly cookies: readonly string[]
  readonly refusal: RefusalCode | null
}

export interface OrganisationSignIn {
  readonly name: string
  /** The organisation's own page; the cookie binds the answer to this browser. */
  begin(address: string): Promise<Step>
  /** What the organisation sent the browser back with: a session, or a refusal. */
  comeBack(query: string, cookie: string, address: string): Promise<Step>
}

/**
 * better-auth once more over the same tables, with its OpenID Connect beside. Apart from the first, so that neither the
 * start nor the local sign-in ever waits for the organisation.
 */
export function openOrganisation(
  store: Store,
  secret: string,
  publicUrl: string,
  settings: OrganisationSettings,
  terms: SessionTerms,
): OrganisationSignIn {
  const provider = providerOf(settings.issuer)
  const { origin } = new URL(publicUrl)
  const patience = settings.patienceMs ?? PATIENCE_MS
  let opened: ReturnType<typeof open> | null = null
  const ask = async (path: string, init: RequestInit, address: string): Promise<Response | null> => {
    opened ??= open(signInOptions(store, secret, publicUrl, terms), store, settings, publicUrl)
    const headers = { ...init.headers, [ADDRESS_HEADER]: address }
    try {
      return await within(patience, opened.handler(new Request(`${origin}/api/auth${path}`, { ...init, headers })))
    } catch (error) {
      log.error(traceOf(error), 'the organisation’s sign-in failed')
      return null
    }
  }
  return {
    name: settings.name,
    async begin(address) {
      const headers = { 'content-type': 'application/json', origin }
      const body = JSON.stringify({ provider, callbackURL: origin, errorCallbackURL: origin })
      const answer = await ask('/sign-in/social', { method: 'POST', headers, body }, address)
      if (answer?.status === 429) return refused('too-many')
      if (answer?.status !== 200) return refused('organisation.away')
      const { url } = (await answer.json()) as { url: string }
      return { to: url, cookies: answer.headers.getSetCookie(), refusal: null }
    },
    async comeBack(query, cookie, address) {
      const { answer, isSilent } = await listening(() =>
        ask(`/callback/${provider}${query}`, { headers: { cookie } }, address),
      )
      if (!answer) return refused('organisation.away')
      const error = new URL(answer.headers.get('location') ?? origin, origin).searchParams.get('error')
      const cookies = answer.headers.getSetCookie()
      if (answer.status === 302 && error === null) return { to: `${publicUrl}/`, cookies, refusal: null }
      return { ...refused(isSilent ? 'organisation.away' : refusalOf(error)), cookies }
    },
  }
}

/** The same number at two organisations is two people. */
const providerOf = (issuer: string): string =>
  `organisation-${createHash('sha256').update(issuer).digest('hex').slice(0, 16)}`

const refused = (refusal: RefusalCode): Step => ({ to: null, cookies: [], refusal })

const REFUSALS: Record<string, RefusalCode> = {
  account_not_linked: 'organisation.unverified',
  email_not_found: 'organisation.unverified',
  email_not_verified: 'organisation.unverified',
  signup_disabled: 'organisation.stranger',
  already_linked: 'organisation.stranger',
}
const refusalOf = (error: string | null): RefusalCode => REFUSALS[error ?? ''] ?? 'organisation.failed'

async function within<T>(milliseconds: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`No answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What is kept of somebody whom only the organisation knows: what they are called, no mail and no right. */
function newcomer(name: string) {
  const id = newId()
  const seen = { id, colour: colourOf(id), name: Name.safeParse(name).data ?? NAMELESS }
  return { ...seen, guest: false, administrator: false, email: undefined, emailVerified: false, image: undefined }
}

/** We ask the organisation who somebody is, once; what would let us ask for more is not kept. */
const WITHOUT_TOKENS = {
  accessToken: undefined,
  refreshToken: undefined,
  idToken: undefined,
  accessTokenExpiresAt: undefined,
  refreshTokenExpiresAt: undefined,
  scope: undefined,
}

const deedsOf: DeedsOf = (model, row) => {
  if (model === 'person') return [audit('person.added', { person: 'organisation', about: [String(row.id)] })]
  if (model === 'credential') return [audit('organisation.linked', { person: String(row.person) })]
  return []
}

function open(
  options: ReturnType<typeof signInOptions>,
  store: Store,
  settings: OrganisationSettings,
  publicUrl: string,
) {
  const { issuer, clientId, clientSecret, newPeople } = settings
  const { colour, guest, administrator } = options.user.additionalFields
  const required = false
  const providerId = providerOf(issuer)
  return betterAuth({
    ...options,
    database: storeAdapter(store, deedsOf),
    logger: {
      ...options.logger,
      log: (level, message, ...more) => {
        notice(more)
        options.logger.log(level, message, ...more)
      },
    },
    account: {
      ...options.account,
      storeStateStrategy: 'cookie',
      updateAccountOnSignIn: false,
      // A mail stands in our tables only where an administrator entered it.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    user: {
      ...options.user,
      // Filled in by `newcomer`, after better-auth has looked whether the organisation sent them.
      additionalFields: {
        colour: { ...colour, required },
        guest: { ...guest, required },
        administrator: { ...administrator, required },
      },
      validateUserInfo: ({ user, source }) => {
        if (source.action === 'create-user' && user.emailVerified !== true) return { error: 'email_not_verified' }
        const isLinked =
          source.action === 'link-account' &&
          store.read('SELECT 1 FROM credential WHERE person=? AND kind=?', user.id ?? '', providerId).length > 0
        return isLinked ? { error: 'already_linked' } : undefined
      },
    },
    databaseHooks: {
      ...options.databaseHooks,
      user: {
        create: {
          before: async (user) => ({ data: { ...user, ...newcomer(user.name) } }),
        },
      },
      account: {
        create: {
          before: async (account) => ({ data: { ...account, ...WITHOUT_TOKENS } }),
        },
      },
    },
    plugins: [
      ...options.plugins,
      genericOAuth({
        config: [
          {
            providerId,
            discoveryUrl: `${issuer}/.well-known/openid-configuration`,
            clientId,
            clientSecret,
            scopes: ['openid', 'email', 'profile'],
            redirectURI: `${publicUrl}/api/sign-in/organisation/back`,
            requireIdTokenVerification: true,
            disableSignUp: newPeople === 'refuse',
          },
        ],
      }),
    ],
  } satisfies BetterAuthOptions)
}
