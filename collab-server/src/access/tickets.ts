import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ROLES } from './roles.ts'

const VALID_MS = 5 * 60_000

const Content = z.object({
  project: z.string(),
  person: z.string(),
  session: z.string(),
  role: z.enum(ROLES),
  epoch: z.number().int(),
  until: z.number(),
})

/** What opens the documents of one project, for a few minutes, on every protocol. */
export type Ticket = z.infer<typeof Content>

const sign = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest()

export function newTicket(secret: string, ticket: Omit<Ticket, 'until'>, now = Date.now()): string {
  const text = Buffer.from(JSON.stringify({ ...ticket, until: now + VALID_MS })).toString('base64url')
  return `${text}.${sign(secret, text).toString('base64url')}`
}

/** Null for anything that we did not sign or whose time is over. */
export function readTicket(secret: string, given: string, now = Date.now()): Ticket | null {
  const [text = '', signature = ''] = given.split('.')
  const wanted = sign(secret, text)
  const got = Buffer.from(signature, 'base64url')
  if (got.length !== wanted.length || !timingSafeEqual(got, wanted)) return null
  const read = Content.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  return read.success && read.data.until > now ? read.data : null
}
