import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { mayEdit } from '../access/roles.ts'
import { isApproved } from '../approval/decide.ts'
import { fileOf, PAPER_FORMATS } from '../approval/files.ts'
import { askReaders, confirmRead, openReaderLink, readersOf, withdrawReader } from '../approval/readers.ts'
import { keepSignature, readSignature } from '../approval/signatures.ts'
import { findSubmission, type Submission, standsAs } from '../approval/submissions.ts'
import { findProject } from '../projects/rows.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { LOOKS_AT_FORM, UPLOADS } from './limits.ts'

const LARGEST_SIGNATURE = 1 << 20
const Line = z.string().trim().max(200)
const People = z.object({
  readers: z
    .array(z.object({ name: Line.min(1), post: Line.default('') }))
    .min(1)
    .max(200),
})
const Key = z.object({ token: z.string().max(200) })
const Confirmed = Key.extend({ hash: z.string().length(64) })
const Signed = z.object({
  name: z
    .string()
    .max(200)
    .regex(/^[^/\\\p{Cc}]+\.(sig|p7s|sgn)$/iu),
  format: z.enum(PAPER_FORMATS).default('pdf'),
})

/** What follows an approval: who has read a procedure, by personal links, and files of signatures that were made elsewhere. */
export function serveReadings(app: FastifyInstance, { store, papers }: Household): void {
  const config = { rateLimit: LOOKS_AT_FORM }
  const approved = (request: FastifyRequest, project: string): Submission => {
    const submission = findSubmission(store, (request.params as { submission: string }).submission)
    if (submission?.project !== project) throw new Refused('not-found')
    if (!isApproved(store, submission.id)) throw new Refused('approval.not-approved')
    return submission
  }

  app.post('/api/projects/:id/submissions/:submission/readers', async (request, reply) => {
    const { project, person } = enter(store, request, mayEdit)
    const submission = approved(request, project.id)
    const { readers } = People.parse(request.body)
    return reply.code(201).send({ links: await askReaders(store, submission, readers, person.id) })
  })

  app.delete('/api/projects/:id/submissions/:submission/readers/:reader', async (request) => {
    const { project } = enter(store, request, mayEdit)
    const submission = approved(request, project.id)
    const { reader } = request.params as { reader: string }
    if (!readersOf(store, submission.id).some(({ id }) => id === reader)) throw new Refused('not-found')
    await store.write(withdrawReader(submission.id, reader))
    return { ok: true }
  })

  app.post('/api/readings/look', { config }, (request) => {
    const { reader, submission } = openReaderLink(store, Key.parse(request.body).token)
    const { what, lang, number, day, hash, project } = submission
    const { standing, decisions } = standsAs(store, submission)
    const title = findProject(store, project)?.title ?? ''
    return {
      paper: { what, lang, number, day, hash, title, approvedOn: decisions.at(-1)?.day ?? day },
      me: { name: reader.name, post: reader.post, day: reader.day },
      standing,
    }
  })

  app.post('/api/readings/paper', { config }, async (request, reply) => {
    const { submission } = openReaderLink(store, Key.parse(request.body).token)
    const { bytes, mediaType } = await fileOf({ store, papers }, submission, 'approved', 'pdf')
    return reply.header('cache-control', 'no-store').type(mediaType).send(Buffer.from(bytes))
  })

  app.post('/api/readings/confirm', { config }, async (request) => {
    const { token, hash } = Confirmed.parse(request.body)
    await confirmRead(store, token, hash)
    return { day: openReaderLink(store, token).reader.day }
  })

  app.post(
    '/api/projects/:id/submissions/:submission/signatures',
    { bodyLimit: LARGEST_SIGNATURE, config: { rateLimit: UPLOADS } },
    async (request, reply) => {
      const { project, person } = enter(store, request, mayEdit)
      const submission = approved(request, project.id)
      const { name, format } = Signed.parse(request.query)
      if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
      const { hash } = await fileOf({ store, papers }, submission, 'approved', format)
      const bytes = new Uint8Array(request.body)
      const given = { name, format, bytes, fileHash: hash, person: person.id }
      return reply.code(201).send(await keepSignature(store, submission, given))
    },
  )

  app.get('/api/projects/:id/submissions/:submission/signatures/:signature', (request, reply) => {
    const { project } = enter(store, request)
    const submission = approved(request, project.id)
    const { name, bytes } = readSignature(store, submission.id, (request.params as { signature: string }).signature)
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .type('application/pkcs7-signature')
      .send(Buffer.from(bytes))
  })
}
