import type { FastifyInstance } from 'fastify'
import * as Y from 'yjs'
import { z } from 'zod'
import { mayWrite } from '../moments/authenticate.ts'
import { requireUpdate } from '../moments/beforeSync.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'

const LARGEST_CATCH_UP = 16 << 20
const Where = z.object({
  epoch: z.coerce.number().int(),
  document: z.enum(['project', 'comments']).default('project'),
})

/** What a client owes after an absence and no frame would hold: the same checks, the same journal, and the answer is the acknowledgement. */
export function serveUpdates(app: FastifyInstance, { store, collab }: Household): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => done(null, body))

  app.post('/api/projects/:id/updates', { bodyLimit: LARGEST_CATCH_UP }, async (request) => {
    const { project, person, role } = enter(store, request)
    const { epoch, document: kind } = Where.parse(request.query)
    if (!mayWrite(kind, role)) throw new Refused(role === 'commenter' ? 'right.comment-only' : 'right.read-only')
    if (epoch !== project.epoch) throw new Refused('epoch.other')
    if (store.storage().state !== 'ok') throw new Refused('storage.refused')
    if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
    const bytes = new Uint8Array(request.body)
    const direct = await collab.hocuspocus.openDirectConnection(`${kind}/${project.id}`)
    try {
      const { document } = direct as unknown as { document: Y.Doc }
      requireUpdate(document, bytes)
      Y.applyUpdate(document, bytes, { who: 'participant', person: person.id })
      await store.committed()
      return { ok: true, bytes: bytes.length }
    } finally {
      await direct.disconnect()
    }
  })
}
