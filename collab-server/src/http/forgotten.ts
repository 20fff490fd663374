import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { forgottenLink } from '../access/firstLink.ts'
import { findByMail } from '../access/people.ts'
import { log, traceOf } from '../log.ts'
import { forgottenLetter } from '../mail/letters.ts'
import type { Post } from '../mail/post.ts'
import { type Language, Refused } from '../refusals.ts'
import type { Household } from './household.ts'
import { LETTERS } from './limits.ts'

const Asked = z.object({
  mail: z.string().trim().toLowerCase().min(1).max(200),
  language: z.enum(['ru', 'en']).default('ru'),
})

/** A new password by mail. */
export function serveForgotten(app: FastifyInstance, { store, post, publicUrl }: Household): void {
  app.post('/api/sign-in/forgotten', { config: { rateLimit: LETTERS } }, async (request) => {
    if (!post) throw new Refused('not-found')
    const { mail, language } = Asked.parse(request.body)
    // Asked of the mail server for every address, known or not, so that neither the answer nor its time tells which are.
    if (!(await post.isThere())) throw new Refused('mail.away')
    write(post, mail, language).catch((error) => log.error(traceOf(error), 'no letter for a forgotten password'))
    return { ok: true }
  })

  async function write(by: Post, mail: string, language: Language): Promise<void> {
    const person = findByMail(store, mail)
    const link = person && forgottenLink(store, person.id)
    if (!link) return
    await store.write(...link.writes)
    await by.send(mail, forgottenLetter(language, { name: person.name, link: `${publicUrl}/first#${link.token}` }))
  }
}
