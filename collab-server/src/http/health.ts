import { access, constants } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { Household } from './household.ts'
import { refuse } from './refuse.ts'

/** `/health`: the process answers. `/ready`: it can also do its work, which needs a data folder that can be written. */
export function serveHealth(app: FastifyInstance, { dataFolder, store, underway }: Household): void {
  app.get('/health', () => ({ state: 'ok' }))
  app.get('/ready', async (request, reply) => {
    if (underway.isStopping) return refuse(request, reply, 'server.stops')
    try {
      await access(dataFolder, constants.W_OK)
    } catch {
      return refuse(request, reply, 'data.unwritable')
    }
    if (store.storage().state !== 'ok') return refuse(request, reply, 'storage.refused')
    return { state: 'ready' }
  })
}
