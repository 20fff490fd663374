import { sampleTemplate } from '@potok/exporters/node'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as Y from 'yjs'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { signedIn } from '../access/whoIs.ts'
import { letterheadOf } from '../letterheads/chosen.ts'
import { bytesOfFile } from '../letterheads/files.ts'
import { setOf } from '../letterheads/letterheads.ts'
import { fileOfTemplate } from '../letterheads/templates.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { UPLOADS } from './limits.ts'
import { DOCX, sendFile } from './sendFile.ts'
import { committedOrRefused } from './storage.ts'

const Asked = z.object({ lang: z.enum(['ru', 'en']).default('ru') })
/** A little more than a template may be, so that the sentence about its size is the template's own. */
const LARGEST = 6 << 20

/**
 * A Word template filled from a project for whoever may see it: their own, of which nothing is kept, or one that the
 * organisation keeps with the project's letterhead. And the sample to begin from.
 */
export function serveTemplate(app: FastifyInstance, { store, collab, papers }: Household): void {
  const fill = async (request: FastifyRequest, reply: FastifyReply, template: Uint8Array, name: string) => {
    const { project, person } = enter(store, request)
    const { lang } = Asked.parse(request.query)
    const row = letterheadOf(store, project.id)
    const direct = await collab.hocuspocus.openDirectConnection(`project/${project.id}`)
    try {
      const { document } = direct as unknown as { document: Y.Doc }
      const update = Y.encodeStateAsUpdate(document)
      await committedOrRefused(store)
      const options = { lang, at: new Date(), ...(row && { letterhead: setOf(store, row.settings) }) }
      const made = await papers.make({ update, what: 'package', as: 'docx', options, template })
      if (!made.ok) {
        const { code, message, values, about } = made
        return reply.code(422).send({ code, message, values, about })
      }
      await store.write(
        audit('project.exported', { person: person.id, project: project.id, about: ['template', 'docx'] }),
      )
      return sendFile(reply, { ...made.value, fileName: `${name}.docx` })
    } finally {
      await direct.disconnect()
    }
  }

  app.get('/api/template', async (request, reply) => {
    signedIn(request)
    const { lang } = Asked.parse(request.query)
    return sendFile(reply, { bytes: await sampleTemplate(lang), mediaType: DOCX, fileName: 'potok.docx' })
  })

  app.post(
    '/api/projects/:id/template',
    { bodyLimit: LARGEST, config: { rateLimit: UPLOADS, takesLong: true } },
    (request, reply) => {
      enter(store, request)
      if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
      return fill(request, reply, new Uint8Array(request.body), 'potok')
    },
  )

  app.get('/api/projects/:id/templates/:template', (request, reply) => {
    const { project } = enter(store, request)
    const row = letterheadOf(store, project.id)
    if (!row) throw new Refused('not-found')
    const { name, file } = fileOfTemplate(store, row.id, (request.params as { template: string }).template)
    return fill(request, reply, bytesOfFile(store, file), name)
  })
}
