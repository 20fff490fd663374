import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { log, traceOf } from '../log.ts'
import { counted } from '../metrics/metrics.ts'
import { findProject } from '../projects/rows.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { isLedOn, leadSocketOn, OwnerAway } from './onward.ts'
import { projectOf } from './projectOf.ts'
import { sendOn } from './sendOn.ts'

/** The address of whoever owns the project of this address; null: we do, or it is about none that there is. */
async function elsewhereOf(store: Store, url: string): Promise<string | null> {
  const project = projectOf(url)
  if (project === null || findProject(store, project) === null) return null
  return await store.own(project)
}

/**
 * Everything about a project is done by the server that owns it. The proxy in front leads most of it there; what arrives here all the
 * same goes on to the owner. What any server wrote before can be read by whoever asks afterwards.
 */
export function leadToOwner(app: FastifyInstance, store: Store): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    await store.fresh()
    let address: string | null
    try {
      address = await elsewhereOf(store, request.url)
    } catch (error) {
      log.warn(traceOf(error), 'nobody could say who owns a project')
      throw new Refused('storage.refused')
    }
    if (address !== null && isLedOn(request)) throw new Refused('owner.away')
    if (address !== null) return sendOn(request, reply, address, store)
  })
}

/** Whether this socket is served here; one of another owner's goes on to them. */
export async function isServedHere(
  store: Store,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<boolean> {
  if (projectOf(request.url ?? '/') === null) return true
  try {
    await store.fresh()
    const address = await elsewhereOf(store, request.url ?? '/')
    if (address === null) return true
    if (isLedOn(request)) throw new OwnerAway(address, 'each says the other')
    counted.ledOn.inc({ kind: 'socket' })
    await leadSocketOn(request, socket, head, address)
  } catch (error) {
    if (error instanceof OwnerAway) await store.missed(error.address)
    else log.warn(traceOf(error), 'nobody could say who owns a project')
    socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  }
  return false
}
