import { projectSchema } from '@potok/model'
import type { FastifyInstance } from 'fastify'

/** The shape of a project file, for whoever writes or reads one. */
export function serveSchema(app: FastifyInstance): void {
  app.get('/api/schema', (_, reply) => reply.type('application/schema+json').send(JSON.stringify(projectSchema())))
}
