import type { IncomingMessage } from 'node:http'
import type { Proxies } from './proxies.ts'

/** Whose socket it is, as it is told for requests: proxies that we know say it, and nobody else is believed. Null: there are none. */
export function addressOf({ socket, headers }: IncomingMessage, proxies: Proxies | null): string {
  const own = socket.remoteAddress ?? ''
  if (!proxies?.trusts(own)) return own
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const known = told.map((one) => one.trim()).filter((one) => one !== '')
  return known.findLast((one) => !proxies.trusts(one)) ?? known[0] ?? own
}
