import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { administrator } from '../access/whoIs.ts'
import { bytesOfFile, findFile, keepFile, sweepFiles } from '../letterheads/files.ts'
import {
  findLetterhead,
  keepFilesKnown,
  keepLetterhead,
  type LetterheadRow,
  listLetterheads,
  removeLetterhead,
  setOf,
} from '../letterheads/letterheads.ts'
import { LetterheadName, Settings } from '../letterheads/settings.ts'
import { fileOfTemplate, keepTemplate, listTemplates, removeTemplate, TemplateAsked } from '../letterheads/templates.ts'
import type { Check } from '../papers/job.ts'
import { emptyContent } from '../projects/content.ts'
import { Refused } from '../refusals.ts'
import type { Household } from './household.ts'
import { UPLOADS } from './limits.ts'
import { DOCX, sendFile } from './sendFile.ts'

const Given = z.strictObject({ name: LetterheadName, standard: z.boolean(), settings: Settings })
const Previewed = z.object({
  what: z.enum(['card', 'sop']),
  lang: z.enum(['ru', 'en']).default('ru'),
  title: z.string().max(80),
})
const Kind = z.object({ kind: z.enum(['logo', 'font']) })
/** A little more than any of them may be, so that the sentence about its size is its own. */
const LARGEST = 6 << 20
const UPLOAD = { bodyLimit: LARGEST, config: { rateLimit: UPLOADS } }

/** What the organisation's papers look like, and its Word templates: for whoever administers the server. */
export function serveLetterheads(app: FastifyInstance, { store, papers }: Household): void {
  const shown = (one: LetterheadRow) => ({
    ...one,
    fonts: one.settings.faces.flatMap((hash) => findFile(store, hash, 'font') ?? []),
    templates: listTemplates(store, one.id),
  })
  const set = async (request: FastifyRequest, id: string | null) => {
    const { person } = administrator(request)
    const given = Given.parse(request.body)
    if (id !== null) findLetterhead(store, id)
    const kept = keepLetterhead(store, id, given)
    await store.write(
      ...kept.writes,
      sweepFiles(),
      audit('letterhead.set', { person: person.id, about: [kept.id, ...(given.standard ? ['standard'] : [])] }),
    )
    return shown(findLetterhead(store, kept.id))
  }
  /** Read by the thread that makes papers: whatever the file is, nobody waits for it. */
  const checked = async (check: Check['check'], request: FastifyRequest, reply: FastifyReply) => {
    if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
    const found = await papers.check({ check, bytes: new Uint8Array(request.body) })
    if (found.ok) return keepFile(store, check, found.value)
    const { code, message, values, about } = found
    reply.code(422).send({ code, message, values, about })
    return null
  }

  app.get('/api/letterheads', (request) => {
    administrator(request)
    return { letterheads: listLetterheads(store).map(shown) }
  })
  app.post('/api/letterheads', async (request, reply) => reply.code(201).send(await set(request, null)))
  app.put('/api/letterheads/:letterhead', (request) => set(request, idOf(request)))

  app.delete('/api/letterheads/:letterhead', async (request) => {
    const { person } = administrator(request)
    const { id } = findLetterhead(store, idOf(request))
    await store.write(
      removeLetterhead(id),
      sweepFiles(),
      audit('letterhead.removed', { person: person.id, about: [id] }),
    )
    return { ok: true }
  })

  /** With its files inside: what `potok export --letterhead` takes. */
  app.get('/api/letterheads/:letterhead/file', (request, reply) => {
    administrator(request)
    const { settings } = findLetterhead(store, idOf(request))
    const { logo, faces } = setOf(store, settings)
    const whole = { ...settings, logo, faces: faces.map((bytes) => Buffer.from(bytes).toString('base64')) }
    return reply
      .header('content-disposition', 'attachment; filename="letterhead.json"')
      .header('cache-control', 'no-store')
      .send(whole)
  })

  app.post('/api/letterheads/files', UPLOAD, async (request, reply) => {
    administrator(request)
    const file = await checked(Kind.parse(request.query).kind, request, reply)
    return file ? reply.code(201).send(file) : reply
  })

  /** An empty paper on a letterhead as it stands in the form. */
  app.post('/api/letterheads/preview', { config: { rateLimit: UPLOADS } }, async (request, reply) => {
    administrator(request)
    const { what, lang, title } = Previewed.parse(request.query)
    const settings = Settings.parse(request.body)
    keepFilesKnown(store, settings)
    const { update } = emptyContent(title, lang)
    const options = { lang, at: new Date(), letterhead: setOf(store, settings) }
    // Who types on asks for the next page and has left this one.
    const made = await papers.make({ update, what, as: 'pdf', options }, () => !request.raw.socket.destroyed)
    if (made.ok) return sendFile(reply, made.value)
    const { code, message, values, about } = made
    return reply.code(422).send({ code, message, values, about })
  })

  app.get('/api/letterheads/logos/:hash', (request, reply) => {
    administrator(request)
    const { hash } = request.params as { hash: string }
    if (!findFile(store, hash, 'logo')) throw new Refused('not-found')
    return reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .type('image/png')
      .send(Buffer.from(bytesOfFile(store, hash)))
  })

  app.post('/api/letterheads/:letterhead/templates', UPLOAD, async (request, reply) => {
    const { person } = administrator(request)
    const { id } = findLetterhead(store, idOf(request))
    const asked = TemplateAsked.parse(request.query)
    const file = await checked('template', request, reply)
    if (!file) return reply
    const { template, writes } = keepTemplate(store, id, asked, file)
    await store.write(
      ...writes,
      sweepFiles(),
      audit('template.set', { person: person.id, about: [id, template.id, file.hash] }),
    )
    return reply.code(201).send(template)
  })

  app.get('/api/letterheads/:letterhead/templates/:template', (request, reply) => {
    administrator(request)
    const { name, file } = fileOfTemplate(store, idOf(request), templateOf(request))
    return sendFile(reply, { bytes: bytesOfFile(store, file), mediaType: DOCX, fileName: `${name}.docx` })
  })

  app.delete('/api/letterheads/:letterhead/templates/:template', async (request) => {
    const { person } = administrator(request)
    const [id, template] = [idOf(request), templateOf(request)]
    fileOfTemplate(store, id, template)
    await store.write(
      removeTemplate(id, template),
      sweepFiles(),
      audit('template.removed', { person: person.id, about: [id, template] }),
    )
    return { ok: true }
  })
}

const idOf = ({ params }: FastifyRequest): string => (params as { letterhead: string }).letterhead
const templateOf = ({ params }: FastifyRequest): string => (params as { template: string }).template
