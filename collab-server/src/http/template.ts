import { sampleTemplate } from '@potok/exporters/node'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as Y from 'yjs'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { signedIn } from '../access/whoIs.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { UPLOADS } from './limits.ts'
import { committedOrRefused } from './storage.ts'

const Asked = z.object({ lang: z.enum(['ru', 'en']).default('ru') })
/** A little more than a template may be, so that the sentence about its size is the template's own. */
const LARGEST = 6 << 20
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** An organisation's own Word template, filled from a project for whoever may see it; nothing of it is kept. And the sample to begin from. */
export function serveTemplate(app: FastifyInstance, { store, collab, papers }: Household): void {
  app.get('/api/template', async (request, reply) => {
    signedIn(request)
    const { lang } = Asked.parse(request.query)
    return file(reply, await sampleTemplate(lang))
  })

  app.post(
    '/api/projects/:id/template',
    { bodyLimit: LARGEST, config: { rateLimit: UPLOADS } },
    async (request, reply) => {
      const { project, person } = enter(store, request)
      const { lang } = Asked.parse(request.query)
      if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
      const template = new Uint8Array(request.body)
      const direct = await collab.hocuspocus.openDirectConnection(`project/${project.id}`)
      try {
        const { document } = direct as unknown as { document: Y.Doc }
        const update = Y.encodeStateAsUpdate(document)
        await committedOrRefused(store)
        const made = await papers.make({
          update,
          what: 'package',
          as: 'docx',
          options: { lang, at: new Date() },
          template,
        })
        if (!made.ok) {
          const { code, message, values, about } = made
          return reply.code(422).send({ code, message, values, about })
        }
        await store.write(
          audit('project.exported', { person: person.id, project: project.id, about: ['template', 'docx'] }),
        )
        return file(reply, made.value.bytes)
      } finally {
        await direct.disconnect()
      }
    },
  )
}

const file = (reply: FastifyReply, bytes: Uint8Array) =>
  reply
    .header('content-disposition', 'attachment; filename="potok.docx"')
    .header('cache-control', 'no-store')
    .type(DOCX)
    .send(Buffer.from(bytes))
