import type { FastifyReply } from 'fastify'
import type { Person } from '../access/people.ts'
import { endSession, type Session } from '../access/sessions.ts'
import type { Household } from './household.ts'

/** Signs in. One browser is one person: whoever was signed in here before is not any more. */
export async function sessionFor(
  { store, signIn }: Household,
  reply: FastifyReply,
  { id, guest }: Person,
  before: Session | null = null,
): Promise<void> {
  const { headers } = await signIn.api.enter({ body: { person: id, guest }, returnHeaders: true })
  if (before) await store.write(endSession(before.session))
  reply.header('set-cookie', headers.getSetCookie())
}
