import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hashOf } from '../access/tokens.ts'

const MINUTE = 60_000
type Limit = NonNullable<NonNullable<Parameters<FastifyInstance['rateLimit']>[0]>>

/** A whole office joins by one address; a link cannot be guessed, so this only stops a flood. */
export const JOINS = { max: 300, timeWindow: MINUTE } satisfies Limit
export const FIRST_LINKS = { max: 60, timeWindow: MINUTE } satisfies Limit
/** Per session: colleagues behind one address do not count for each other. */
export const TICKETS = {
  max: 300,
  timeWindow: MINUTE,
  keyGenerator: ({ who, ip }: FastifyRequest) => who?.session ?? ip,
} satisfies Limit

/** A whole office comes by one address. */
export const BY_ORGANISATION = { max: 300, timeWindow: MINUTE } satisfies Limit

/** Letters for a forgotten password: an office behind one address, and no flood of letters. */
export const LETTERS = { max: 20, timeWindow: 5 * MINUTE } satisfies Limit

/** One login tried from one address. By address too, so that nobody can lock a colleague out by their login. */
export const PASSWORDS = {
  max: 10,
  timeWindow: 5 * MINUTE,
  hook: 'preHandler',
  keyGenerator: ({ body, ip }: FastifyRequest) => {
    const login = (body as { login?: unknown } | null)?.login
    return `${ip} ${typeof login === 'string' ? login.trim().toLowerCase() : ''}`
  },
} satisfies Limit

/** Pictures come by the dozen from a walk, not by the thousand. Per session. */
export const UPLOADS = {
  max: 120,
  timeWindow: MINUTE,
  keyGenerator: ({ who, ip }: FastifyRequest) => who?.session ?? ip,
} satisfies Limit

/** Ballots, notes and raised hands of one person. */
export const PAPERS = {
  max: 600,
  timeWindow: MINUTE,
  keyGenerator: ({ who, ip }: FastifyRequest) => who?.session ?? ip,
} satisfies Limit

/** A client looks at a form and answers it; at a reception desk many do so by one address. */
export const LOOKS_AT_FORM = { max: 120, timeWindow: MINUTE } satisfies Limit
export const ANSWERS = { max: 30, timeWindow: 5 * MINUTE } satisfies Limit

/** Answers by one link from wherever they come: a flood from many addresses ends here. */
export const ANSWERS_BY_LINK = {
  max: 120,
  timeWindow: 5 * MINUTE,
  keyGenerator: ({ body, ip }: FastifyRequest) => {
    const token = (body as { token?: unknown } | null)?.token
    return typeof token === 'string' ? `form ${hashOf(token)}` : ip
  },
} satisfies Limit

/** Changes of the own password, where the current one could be guessed. */
export const OWN_PASSWORD = {
  max: 20,
  timeWindow: 5 * MINUTE,
  keyGenerator: ({ who, ip }: FastifyRequest) => who?.person.id ?? ip,
} satisfies Limit

/** Only the resources that ask for it are limited; a refusal says when to come back. */
export async function limitRequests(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false })
}
