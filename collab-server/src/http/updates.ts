import type { Document } from '@hocuspocus/server'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { MALFORMED, whyRefused } from '../moments/beforeSync.ts'
import { readEdit } from '../moments/edit.ts'
import { journalOf } from '../moments/journal.ts'
import { retire } from '../moments/retired.ts'
import { DOCUMENT_KINDS, type DocumentKind, mayWrite, whyReadOnly } from '../protocols/visitor.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { committedOrRefused } from './storage.ts'

const LARGEST_CATCH_UP = 16 << 20
const Where = z.object({
  epoch: z.coerce.number().int(),
  document: z.enum(Object.keys(DOCUMENT_KINDS) as DocumentKind[]).default('project'),
})

/** What a client owes after an absence and no frame would hold: the same checks, the same journal, and the answer is the acknowledgement. */
export function serveUpdates(app: FastifyInstance, { store, collab }: Household): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => done(null, body))

  app.post('/api/projects/:id/updates', { bodyLimit: LARGEST_CATCH_UP }, async (request) => {
    const { project, person, role } = enter(store, request)
    const { epoch, document: kind } = Where.parse(request.query)
    if (!mayWrite(kind, role)) throw new Refused(whyReadOnly(kind, role))
    if (epoch !== project.epoch) throw new Refused('epoch.other')
    if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
    const bytes = new Uint8Array(request.body)
    const direct = await collab.hocuspocus.openDirectConnection(`${kind}/${project.id}`)
    try {
      const { document } = direct as unknown as { document: Document }
      const edit = readEdit(bytes)
      const refusal = edit
        ? whyRefused(store, document, edit, { kind, role, person: person.id, project: project.id })
        : MALFORMED
      if (!edit || refusal) throw new Refused((refusal ?? MALFORMED).code, refusal?.about)
      if (!journalOf(document).apply([edit], { who: 'participant', person: person.id })) {
        retire(document, 'update.gap')
        throw new Refused('update.malformed')
      }
      await committedOrRefused(store)
      return { ok: true, bytes: bytes.length }
    } finally {
      await direct.disconnect()
    }
  })
}
