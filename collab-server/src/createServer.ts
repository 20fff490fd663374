import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { type FastifyInstance, fastify } from 'fastify'
import { serveHealth } from './http/health.ts'
import { servePage } from './http/page.ts'

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' }

/** The HTTP side of Potok: health, and the editor's files under a strict content policy. It listens where it is told. */
export function createServer(place: { dataFolder: string; editorFolder: string }): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1_048_576 })
  app.addHook('onSend', async (_, reply) => {
    reply.headers(COMMON)
  })
  serveHealth(app, place.dataFolder)
  if (existsSync(join(place.editorFolder, 'index.html'))) {
    const root = join(place.editorFolder, 'assets')
    app.register(fastifyStatic, { root, prefix: '/assets/', wildcard: true, immutable: true, maxAge: '365d' })
    servePage(app, place.editorFolder)
  }
  return app
}
