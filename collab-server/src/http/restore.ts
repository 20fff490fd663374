import type { FastifyInstance } from 'fastify'
import { mayInvite } from '../access/roles.ts'
import { contentBeside } from '../projects/contentBeside.ts'
import { raiseEpoch } from '../projects/epochs.ts'
import { bytesOf, enter, type Household } from './household.ts'

const LARGEST_FILE = 20 << 20

/** A project file in place of what the project holds now. Whoever has it open is told to open it anew. */
export function serveRestore(app: FastifyInstance, { store, collab: { hocuspocus } }: Household): void {
  app.post('/api/projects/:id/restore', { bodyLimit: LARGEST_FILE }, async (request, reply) => {
    const { project, person } = enter(store, request, mayInvite)
    const content = await contentBeside(request.body, bytesOf(request))
    if (!content.ok) {
      const { code, message, values, about } = content
      return reply.code(422).send({ code, message, values, about })
    }
    const epoch = await raiseEpoch({ store, hocuspocus }, project.id, content.value, 'project.restored', person)
    return { epoch }
  })
}
