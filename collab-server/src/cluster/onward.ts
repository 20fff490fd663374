import { type IncomingHttpHeaders, type IncomingMessage, request as requestOf, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** Says that a server of the house already led this on, so that two who disagree do not send it to and fro. */
const ONWARD = 'x-potok-onward'
const CONNECT_MS = 5000

export const isLedOn = ({ headers }: { headers: IncomingHttpHeaders }): boolean => headers[ONWARD] !== undefined

/** The owner is not there at all, as opposed to one that answers badly or late. */
export class OwnerAway extends Error {
  readonly address: string
  constructor(address: string, why: string) {
    super(`The owner at ${address} does not answer: ${why}`)
    this.address = address
  }
}

const withTrace = (raw: IncomingMessage): IncomingHttpHeaders => ({
  ...raw.headers,
  'x-forwarded-for': [raw.headers['x-forwarded-for'], raw.socket.remoteAddress].flat().filter(Boolean).join(', '),
  [ONWARD]: '1',
})

/** The same request to the owner, and its answer back, both as they come. `body`: what was read of it already. */
export function leadOn(raw: IncomingMessage, answer: ServerResponse, address: string, body?: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(address)
    const headers = withTrace(raw)
    if (body) {
      headers['content-length'] = `${body.length}`
      delete headers['transfer-encoding']
    }
    const onward = requestOf({ hostname, port, method: raw.method, path: raw.url, headers, timeout: 0 }, (said) => {
      answer.writeHead(said.statusCode ?? 502, said.statusMessage, said.rawHeaders)
      said.pipe(answer)
      said.once('error', () => answer.destroy())
      answer.once('close', () => {
        said.destroy()
        done()
      })
    })
    onward.once('error', (error) => {
      if (answer.headersSent) answer.destroy()
      else failed(new OwnerAway(address, error.message))
    })
    // Whoever asked may go before there is an answer.
    answer.once('close', () => onward.destroy())
    if (body) onward.end(body)
    else raw.pipe(onward)
  })
}

/** The same for a socket: the greeting is said anew, everything after it runs through. */
export function leadSocketOn(raw: IncomingMessage, socket: Duplex, head: Buffer, address: string): Promise<void> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(address)
    const owner = connect({ host: hostname, port: Number(port || 80), noDelay: true, timeout: CONNECT_MS })
    const gone = (why: string) => failed(new OwnerAway(address, why))
    owner.once('timeout', () => owner.destroy(new Error('no answer')))
    owner.once('error', (error) => gone(error.message))
    socket.once('close', () => owner.destroy())
    owner.once('connect', () => {
      owner.setTimeout(0)
      owner.on('error', () => socket.destroy())
      const lines = Object.entries(withTrace(raw)).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => `${name}: ${one}`),
      )
      owner.write(`${raw.method} ${raw.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      if (head.length > 0) owner.write(head)
      owner.pipe(socket)
      socket.pipe(owner)
      owner.once('close', () => socket.destroy())
      done()
    })
  })
}
