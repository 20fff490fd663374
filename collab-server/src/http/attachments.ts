import type { FastifyInstance } from 'fastify'
import { audit } from '../access/audit.ts'
import { mayEdit, mayInvite } from '../access/roles.ts'
import { eraseAttachment, keepAttachment, listAttachments, readAttachment } from '../attachments/attachments.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { UPLOADS } from './limits.ts'

const LARGEST = 10 << 20
/** Whatever is in it: it loads nothing, runs nothing and is shown in no other page. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Pictures and PDFs beside evidence, with the rights of the project: who sees it sees them, who edits adds, a facilitator erases. */
export function serveAttachments(app: FastifyInstance, { store }: Household): void {
  app.get('/api/projects/:id/attachments', (request) => {
    const { project } = enter(store, request)
    return { attachments: listAttachments(store, project.id) }
  })

  app.post(
    '/api/projects/:id/attachments',
    { bodyLimit: LARGEST, config: { rateLimit: UPLOADS } },
    async (request, reply) => {
      const { project, person } = enter(store, request, mayEdit)
      if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
      return reply.code(201).send(await keepAttachment(store, project.id, person.id, new Uint8Array(request.body)))
    },
  )

  app.get('/api/projects/:id/attachments/:attachment', (request, reply) => {
    const { project } = enter(store, request)
    const { attachment } = request.params as { attachment: string }
    const { mediaType, bytes } = readAttachment(store, project.id, attachment)
    const [, extension = ''] = mediaType.split('/')
    const isPicture = mediaType.startsWith('image/')
    return reply
      .header('content-security-policy', POLICY)
      .header('cross-origin-resource-policy', 'same-origin')
      .header('cache-control', 'private, no-store')
      .header(
        'content-disposition',
        `${isPicture ? 'inline' : 'attachment'}; filename="potok-${attachment}.${extension}"`,
      )
      .type(mediaType)
      .send(Buffer.from(bytes))
  })

  app.delete('/api/projects/:id/attachments/:attachment', async (request) => {
    const { project, person } = enter(store, request, mayInvite)
    const { attachment } = request.params as { attachment: string }
    if (!listAttachments(store, project.id).some(({ id }) => id === attachment)) throw new Refused('not-found')
    await store.write(
      eraseAttachment(project.id, attachment),
      audit('attachment.erased', { person: person.id, project: project.id, about: [attachment] }),
    )
    return { ok: true }
  })
}
