import { ARCHIVES, FORMATS, PAGE_NAMES, TILE_SIZES, WHATS } from '@potok/exporters/node'
import type { FastifyInstance } from 'fastify'
import * as Y from 'yjs'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { talkersOf } from '../access/talkers.ts'
import { listAttachments, readAttachment } from '../attachments/attachments.ts'
import { lookOf } from '../letterheads/chosen.ts'
import { enter, type Household } from './household.ts'
import { sendFile } from './sendFile.ts'
import { committedOrRefused } from './storage.ts'

const Asked = z.object({
  what: z.enum(WHATS),
  as: z.enum(FORMATS),
  lang: z.enum(['ru', 'en']).default('ru'),
  map: z.string().max(64).optional(),
  table: z.string().max(40).optional(),
  width: z.coerce.number().int().min(100).max(20_000).optional(),
  only: z
    .string()
    .max(8000)
    .transform((all) => all.split(',').filter(Boolean))
    .optional(),
  session: z.string().max(64).optional(),
  procedure: z.string().max(64).optional(),
  archive: z.enum(ARCHIVES).optional(),
  page: z.enum(PAGE_NAMES).optional(),
  tiles: z.coerce.number().pipe(z.literal(TILE_SIZES)).optional(),
})

/** A paper of the project, for whoever may see it. It is made after what it contains has been committed. */
export function serveExports(app: FastifyInstance, { store, collab, papers, publicUrl }: Household): void {
  app.get('/api/projects/:id/export', { config: { takesLong: true } }, async (request, reply) => {
    const { project, person } = enter(store, request)
    const { what, as, ...options } = Asked.parse(request.query)
    const isTold = (what === 'project' && as === 'json') || what === 'whole'
    const isWhole = isTold || (as === 'pdf' && options.archive === 'data')
    const boards = async () => (isWhole ? { boards: await stateOf(collab, `boards/${project.id}`) } : {})
    const talk = async () =>
      isTold
        ? { talk: { update: await stateOf(collab, `comments/${project.id}`), names: namesIn(store, project.id) } }
        : {}
    const direct = await collab.hocuspocus.openDirectConnection(`project/${project.id}`)
    try {
      const { document } = direct as unknown as { document: Y.Doc }
      const update = Y.encodeStateAsUpdate(document)
      await committedOrRefused(store)
      const address = publicUrl && `${publicUrl}/p/${encodeURIComponent(project.id)}`
      const made = await papers.make({
        update,
        ...(await boards()),
        ...(await talk()),
        what,
        as,
        options: {
          ...options,
          ...(what === 'whole' && { attachments: attachmentsOf(store, project.id) }),
          address,
          letterhead: lookOf(store, project.id),
        },
      })
      if (!made.ok) {
        const { code, message, values, about } = made
        return reply.code(422).send({ code, message, values, about })
      }
      await store.write(audit('project.exported', { person: person.id, project: project.id, about: [what, as] }))
      return sendFile(reply, made.value)
    } finally {
      await direct.disconnect()
    }
  })
}

async function stateOf({ hocuspocus }: Household['collab'], name: string): Promise<Uint8Array> {
  const direct = await hocuspocus.openDirectConnection(name)
  try {
    return Y.encodeStateAsUpdate((direct as unknown as { document: Y.Doc }).document)
  } finally {
    await direct.disconnect()
  }
}

const namesIn = (store: Household['store'], project: string): Record<string, string> =>
  Object.fromEntries(talkersOf(store, project).map(({ id, name }) => [id, name]))

const attachmentsOf = (store: Household['store'], project: string) =>
  listAttachments(store, project).map(({ id }) => {
    const { mediaType, bytes } = readAttachment(store, project, id)
    return { name: `potok-${id}.${mediaType.split('/')[1] ?? 'bin'}`, bytes }
  })
