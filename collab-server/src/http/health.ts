import { access, constants } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'

/** `/health`: the process answers. `/ready`: it can also do its work, which needs a data folder that can be written. */
export function serveHealth(app: FastifyInstance, dataFolder: string): void {
  app.get('/health', () => ({ state: 'ok' }))
  app.get('/ready', async (_, reply) => {
    try {
      await access(dataFolder, constants.W_OK)
      return { state: 'ready' }
    } catch {
      const message = 'В папку данных нельзя писать. / The data folder cannot be written.'
      return reply.code(503).send({ code: 'data.unwritable', message, about: [] })
    }
  })
}
