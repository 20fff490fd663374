import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { Refused } from '../refusals.ts'

const ONLY_READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether the page that asks is ours: by its address, or by the browser's word where it sends no address. */
export function isOurPage(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers
  if (origin === undefined) return ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string)
  try {
    const { host: from } = new URL(origin)
    return from === host || (publicUrl !== null && from === new URL(publicUrl).host)
  } catch {
    return false
  }
}

/** A foreign page can send our cookie along with a request; what changes something must come from our own. */
export function refuseForeignPages(app: FastifyInstance, publicUrl: string | null): void {
  app.addHook('onRequest', async (request) => {
    if (ONLY_READS.has(request.method)) return
    if (!isOurPage(request.headers, publicUrl)) throw new Refused('foreign-origin')
  })
}
