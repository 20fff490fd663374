import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayEdit } from '../access/roles.ts'
import { renumber } from '../projects/renumber.ts'
import { enter, type Household } from './household.ts'
import { committedOrRefused } from './storage.ts'

const MOST = 20_000
const aNumber = z.number().int().min(1).nullable()
const Asked = z.object({
  changes: z.array(z.object({ id: z.string().max(64), from: aNumber, to: aNumber })).max(MOST),
  back: z.boolean().default(false),
})

/** «Перенумеровать»: the server numbers the problems along the flow and takes it back; whoever edits may ask for either. */
export function serveNumbers(app: FastifyInstance, { store, collab: { hocuspocus } }: Household): void {
  app.post('/api/projects/:id/numbers', async (request) => {
    const { project, person } = enter(store, request, mayEdit)
    const changes = await renumber({ store, hocuspocus }, project, person, Asked.parse(request.body))
    await committedOrRefused(store)
    return { changes }
  })
}
