import { createHmac } from 'node:crypto'
import { newId } from '@potok/model'
import type { BetterAuthOptions } from 'better-auth'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import { log, traceOf } from '../log.ts'
import { prefixOf } from '../publicUrl.ts'
import type { Store } from '../stores/store.ts'
import { entrance } from './entrance.ts'
import { isLogin, LONGEST_LOGIN, LONGEST_PASSWORD, SHORTEST_LOGIN, SHORTEST_PASSWORD } from './logins.ts'
import { findPerson } from './people.ts'
import { idleUntil, type SessionTerms, TERMS } from './sessions.ts'
import { storeAdapter } from './storeAdapter.ts'

const HOUR_SECONDS = 3600
/** An office signs in by one address: sixty people, each with a few slips. */
const SIGN_INS_BY_ADDRESS = { window: 60, max: 300 } as const
/** Only we write this header; what a client sends under its name never gets here. */
export const ADDRESS_HEADER = 'x-potok-ip'

/** better-auth over our tables. Its own routes are not mounted: `http/signIn.ts` asks it the few things we need. */
export async function openSignIn(store: Store, secret: string, publicUrl: string | null, terms = TERMS) {
  const auth = betterAuth(signInOptions(store, secret, publicUrl, terms))
  await auth.$context
  return auth
}

export function signInOptions(store: Store, secret: string, publicUrl: string | null, terms: SessionTerms) {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const prefix = prefixOf(publicUrl)
  return {
    appName: 'Potok',
    baseURL: publicUrl === null ? 'http://potok.invalid' : new URL(publicUrl).origin,
    basePath: '/api/auth',
    secret: createHmac('sha256', secret).update('sign-in').digest('base64url'),
    database: storeAdapter(store),
    trustedOrigins: (request) => originsOf(request?.headers.get('host') ?? null, publicUrl),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message, ...more) => log.error({ more: more.map(traceOf) }, unquoted(message)) },
    // A wrong password comes back as an answer; what breaks is thrown to whoever asked, who logs it without its words.
    onAPIError: { throw: true },
    // A person is one row of ours; better-auth's user is that row under other names.
    user: {
      modelName: 'person',
      fields: { createdAt: 'at', updatedAt: 'updated', email: 'mail', emailVerified: 'mail_verified' },
      additionalFields: {
        colour: { type: 'string', required: true, input: false },
        guest: { type: 'boolean', required: true, input: false },
        administrator: { type: 'boolean', required: true, input: false },
      },
    },
    session: {
      modelName: 'session',
      fields: { userId: 'person', expiresAt: 'expires', createdAt: 'at', updatedAt: 'updated' },
      additionalFields: {
        idleUntil: { type: 'number', required: false, input: false, fieldName: 'idle_until' },
      },
      expiresIn: terms.hours * HOUR_SECONDS,
      // Asking who somebody is writes nothing, so it works while the disk is full.
      disableSessionRefresh: true,
      deferSessionRefresh: true,
    },
    account: {
      modelName: 'credential',
      fields: { accountId: 'account', providerId: 'kind', userId: 'person', createdAt: 'at', updatedAt: 'updated' },
    },
    // The address and the browser of a person are not kept: nobody needs them.
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              ipAddress: undefined,
              userAgent: undefined,
              idleUntil: findPerson(store, session.userId)?.guest === false ? idleUntil(terms) : null,
            },
          }),
        },
      },
    },
    emailAndPassword: {
      enabled: false,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { '/sign-in/username': SIGN_INS_BY_ADDRESS, '/sign-in/social': SIGN_INS_BY_ADDRESS },
    },
    advanced: {
      cookiePrefix: cookieNameUnder(prefix, isSecure),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, path: prefix || '/' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: SHORTEST_LOGIN,
        maxUsernameLength: LONGEST_LOGIN,
        usernameValidator: isLogin,
        schema: { user: { fields: { username: 'login' } } },
      }),
      entrance,
    ],
  } satisfies BetterAuthOptions
}

export type SignIn = Awaited<ReturnType<typeof openSignIn>>

const originsOf = (host: string | null, publicUrl: string | null): string[] => [
  ...(host === null ? [] : [`http://${host}`, `https://${host}`]),
  ...(publicUrl === null ? [] : [new URL(publicUrl).origin]),
]

/**
 * A `__Host-` cookie comes by https alone, for the whole of this host and no other. Under a path there can be none; the path
 * stands in the name instead, so that two Potoks of one host, one below the other too, do not take each other's.
 */
function cookieNameUnder(prefix: string, isSecure: boolean): string {
  const own = `potok${prefix.replaceAll('/', '-')}`
  if (!isSecure) return own
  return prefix === '' ? `__Host-${own}` : `__Secure-${own}`
}

/** What its sentence quotes came from outside: only the words before it are kept. */
const unquoted = (message: string): string => `better-auth: ${message.split(':')[0]}`
