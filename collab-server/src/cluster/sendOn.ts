import type { FastifyReply, FastifyRequest } from 'fastify'
import { log } from '../log.ts'
import { counted } from '../metrics/metrics.ts'
import { languageOf, said, statusOf } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import { leadOn, OwnerAway } from './onward.ts'

const AWAY = 'owner.away'

/** Sends a request on to the owner of its project. A body that was read already goes along as it was. */
export async function sendOn(
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  store: Store,
): Promise<FastifyReply> {
  const { body } = request
  const read = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  reply.hijack()
  counted.ledOn.inc({ kind: 'request' })
  try {
    await leadOn(request.raw, reply.raw, address, read)
  } catch (error) {
    if (!(error instanceof OwnerAway)) throw error
    log.warn({ address }, 'the owner of a project does not answer')
    await store.missed(address)
    const words = JSON.stringify(said(AWAY, languageOf(request.headers['accept-language'])))
    const headers = { 'content-type': 'application/json; charset=utf-8', 'retry-after': '1' }
    reply.raw.writeHead(statusOf(AWAY), headers).end(words)
  }
  return reply
}
