import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { countAnswer, listFormLinks, newFormLink, openFormLink, withdrawFormLink } from '../access/formLinks.ts'
import { mayEdit, mayInvite } from '../access/roles.ts'
import { atHome } from '../cluster/elsewhere.ts'
import { keepAnswer, lookAtForm } from '../projects/feedback.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { ANSWERS, ANSWERS_BY_LINK, LOOKS_AT_FORM } from './limits.ts'
import { committedOrRefused } from './storage.ts'

const LARGEST_ANSWER = 16 << 10
const Token = z.string().max(200)
const aMark = (most: number) => z.number().int().min(1).max(most).nullable().default(null)
const Made = z.object({
  form: z.string().min(1).max(64),
  days: z.number().positive().max(3650).nullable().default(30),
})
const Looked = z.object({ token: Token })
/** Signs that say nothing or turn the writing round spoil tables; lines stay. */
const withoutControls = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, ' ')

const Answered = z
  .object({
    token: Token,
    text: z.string().trim().max(2000).default('').transform(withoutControls),
    satisfaction: aMark(5),
    ease: aMark(7),
    segment: z.string().max(64).nullable().default(null),
  })
  .refine(({ text, satisfaction, ease }) => text !== '' || satisfaction !== null || ease !== null, { path: ['text'] })

/** Feedback forms: their public links, and what a client without an account sees and sends. */
export function serveForms(app: FastifyInstance, { store, collab: { hocuspocus } }: Household): void {
  const byLink = app.createRateLimit(ANSWERS_BY_LINK)

  app.get('/api/projects/:id/form-links', (request) => {
    const { project } = enter(store, request, mayEdit)
    return { links: listFormLinks(store, project.id) }
  })

  app.post('/api/projects/:id/form-links', async (request, reply) => {
    const { project, person } = enter(store, request, mayInvite)
    const asked = Made.parse(request.body)
    return reply.code(201).send(await newFormLink(store, { ...asked, project: project.id, by: person }))
  })

  app.delete('/api/projects/:id/form-links/:link', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { link } = request.params as { link: string }
    if (!listFormLinks(store, project.id).some(({ id }) => id === link)) throw new Refused('not-found')
    await store.write(
      withdrawFormLink(project.id, link),
      audit('form-link.withdrawn', { person: person.id, project: project.id, about: [link] }),
    )
    return { ok: true }
  })

  app.post('/api/forms/look', { config: { rateLimit: LOOKS_AT_FORM } }, (request) => {
    const { project, form } = openFormLink(store, Looked.parse(request.body).token)
    return lookAtForm(hocuspocus, project, form)
  })

  app.post(
    '/api/forms/answer',
    { bodyLimit: LARGEST_ANSWER, config: { rateLimit: ANSWERS } },
    async (request, reply) => {
      const { token, ...answer } = Answered.parse(request.body)
      const flood = await byLink(request)
      if (!flood.isAllowed && flood.isExceeded) {
        reply.header('retry-after', flood.ttlInSeconds)
        throw new Refused('too-many')
      }
      const { id, project, form } = openFormLink(store, token)
      await atHome(store, project)
      await countAnswer(store, id)
      await keepAnswer(hocuspocus, project, form, answer)
      await committedOrRefused(store)
      return reply.code(201).send({ ok: true })
    },
  )
}
