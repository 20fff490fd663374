import type { IncomingMessage } from 'node:http'

const isThisMachine = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address)

/** Whose socket it is, as it is told for requests: a proxy of ours on this machine says it, and nobody else is believed. */
export function addressOf({ socket, headers }: IncomingMessage, isBehindProxy: boolean): string {
  const own = socket.remoteAddress ?? ''
  if (!isBehindProxy || !isThisMachine(own)) return own
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const known = told.map((one) => one.trim()).filter((one) => one !== '')
  return known.findLast((one) => !isThisMachine(one)) ?? known[0] ?? own
}
