import { type Origin, perform, takeChanges } from '@potok/model'
import type { FastifyInstance } from 'fastify'
import * as Y from 'yjs'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { locksInForce } from '../access/locks.ts'
import { mayEdit, mayLock } from '../access/roles.ts'
import { readBeside } from '../imports/importBeside.ts'
import { inDocument } from '../projects/inDocument.ts'
import { Refused } from '../refusals.ts'
import { enter, type Household } from './household.ts'
import { UPLOADS } from './limits.ts'
import { committedOrRefused } from './storage.ts'

/** A little more than a file may be, so that the sentence about its size is its reader's own. */
const LARGEST = 64 << 20
const keys = z
  .string()
  .max(8000)
  .default('')
  .transform((all) => all.split('\n').filter(Boolean))
const Asked = z.object({
  name: z.string().min(1).max(255),
  lang: z.enum(['ru', 'en']).default('ru'),
  onto: z.string().max(64).optional(),
  without: keys,
  clashes: keys,
  apply: z.enum(['yes', 'no']).default('no'),
})
const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'
const MOST_TOLD = 200

/** A file of another program: what it comes to in the project is told, and done when `apply=yes` asks for it. */
export function serveImports(app: FastifyInstance, { store, collab: { hocuspocus } }: Household): void {
  app.post(
    '/api/projects/:id/import',
    { bodyLimit: LARGEST, config: { rateLimit: UPLOADS, takesLong: true } },
    async (request, reply) => {
      const { project, person, role } = enter(store, request, mayEdit)
      const { name, lang, onto, without, clashes, apply } = Asked.parse(request.query)
      if (!Buffer.isBuffer(request.body)) throw new Refused('input.invalid', ['body'])
      const bytes = new Uint8Array(request.body)
      const update = await inDocument(hocuspocus, project.id, ({ opened }) => Y.encodeStateAsUpdate(opened.doc))
      const read = await readBeside({
        update,
        bytes,
        fileName: name,
        locale: lang,
        onto: onto ?? null,
        without,
        clashes,
      })
      if (!read.ok) return reply.code(422).send(read)
      const { changes, maps, left, tables } = read.value
      const told = {
        changes: changes.length,
        maps,
        left,
        ...(tables && { sheets: tables.sheets, unknown: tables.unknown }),
      }
      if (apply === 'no' || changes.length === 0) return { ...told, applied: false }
      const refusal = await inDocument(hocuspocus, project.id, async ({ opened }) => {
        const origin: Origin & { isTold: true } = { who: 'import', person: person.id, isTold: true }
        const done = perform(
          opened,
          takeChanges,
          { changes },
          origin,
          mayLock(role) ? undefined : locksInForce(store, project.id),
        )
        if (!done.ok) return done
        const about = JSON.stringify(done.value.slice(0, MOST_TOLD))
        await store.write(
          [TELL, project.id, Date.now(), person.id, takeChanges.name, about],
          audit('project.imported', { person: person.id, project: project.id, about: [name] }),
        )
        return null
      })
      if (refusal) return reply.code(422).send(refusal)
      await committedOrRefused(store)
      return { ...told, applied: true }
    },
  )
}
