import type { FastifyInstance } from 'fastify'
import { signedIn } from '../access/whoIs.ts'
import type { Household } from './household.ts'

/** Whether there are sketch boards here, and under which key of their library. */
export function serveBoard(app: FastifyInstance, { board }: Household): void {
  app.get('/api/board', (request) => {
    signedIn(request)
    return board
  })
}
