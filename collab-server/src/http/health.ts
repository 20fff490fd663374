import type { FastifyInstance } from 'fastify'
import { missing, NOT_READY } from '../health/readiness.ts'
import type { Household } from './household.ts'
import { refuse } from './refuse.ts'

/** `/health`: the process answers. `/ready`: it can also do its work; if not, which part of it is not well. */
export function serveHealth(app: FastifyInstance, { ready }: Household): void {
  app.get('/health', () => ({ state: 'ok' }))
  app.get('/ready', async (request, reply) => {
    const parts = missing(await ready())
    const [first] = parts
    return first ? refuse(request, reply, NOT_READY[first], parts) : { state: 'ready' }
  })
}
