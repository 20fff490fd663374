import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seeded } from './mutant.ts'
import { newFolder } from './people.ts'
import { endProcesses, type Serving, serving } from './serving.ts'

const SEED = Number(process.env.POTOK_SEED ?? Date.now() % 1_000_000)
const MUTATED = Number(process.env.POTOK_SEEDS ?? 20) * 20
const PATIENCE_MS = 300
const AT_ONCE = 20
const ADDRESSES = [
  '//',
  '///',
  '//[',
  '/\\\\',
  'http://',
  'http://[::1',
  '//a:99999/',
  '*',
  '/%',
  '/%ff',
  '/collab?%',
  '/collab/..',
  '/yjs/',
  '/yjs/project/',
  '/yjs/project/__proto__?ticket=',
  '/yjs/__proto__/x?ticket=x',
  '/yjs/constructor/x?ticket=x.y',
  `/yjs/project/x?ticket=${'e30.'.repeat(500)}`,
  '/api/projects/%00',
  '/api/projects/..%2f..%2fetc',
  '/assets/..%2f..%2fpackage.json',
  `/${'a'.repeat(9000)}`,
]
const UPGRADE = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]
/** Headers of a request, from usual to odd. */
const HEADERS: readonly (readonly string[])[] = [
  [],
  UPGRADE,
  ['Upgrade: h2c', 'Connection: Upgrade'],
  [...UPGRADE, 'Origin: ::::'],
  [...UPGRADE, 'Cookie: potok.session_token=%%%', 'X-Forwarded-For: ,,,'],
  [...UPGRADE.slice(0, 2), 'Sec-WebSocket-Version: 99', 'Sec-WebSocket-Key: x'],
  [...UPGRADE, 'Sec-WebSocket-Protocol: ,ticket.,\u00ff'],
  [...UPGRADE, 'Accept-Language: \u00e9'],
]

let server: Serving
beforeEach(async () => {
  server = await serving({ POTOK_DATA_DIR: newFolder() })
})
afterEach(() => endProcesses())

/** Writes these bytes and hears nobody out. */
function thrown(bytes: Buffer): Promise<void> {
  const { port } = new URL(server.address)
  return new Promise((done) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.setTimeout(PATIENCE_MS, () => socket.destroy())
    socket.on('data', () => socket.destroy())
    socket.on('error', () => {})
    socket.on('close', () => done())
  })
}

async function allThrown(requests: readonly Buffer[]): Promise<void> {
  for (let at = 0; at < requests.length; at += AT_ONCE) {
    await Promise.all(requests.slice(at, at + AT_ONCE).map(thrown))
    expect({ seed: SEED, at, exit: server.child.exitCode }).toEqual({ seed: SEED, at, exit: null })
  }
  expect((await fetch(`${server.address}/health`)).status).toBe(200)
  const lines = server.logged().split('\n')
  expect(lines.filter((line) => line !== '' && !line.startsWith('{"level":'))).toEqual([])
}

const request = (address: string, headers: readonly string[]) =>
  Buffer.from([`GET ${address} HTTP/1.1`, 'Host: potok', ...headers, '', ''].join('\r\n'), 'latin1')
const USUAL = ADDRESSES.flatMap((address) => HEADERS.map((headers) => request(address, headers)))

it('no address and no header that a stranger sends, with or without a socket, ends the server or prints a stack', async () => {
  await allThrown(USUAL)
})

it(`${MUTATED} requests with bytes turned into others do neither`, async () => {
  const random = seeded(SEED)
  const upTo = (most: number) => Math.floor(random() * most)
  await allThrown(
    Array.from({ length: MUTATED }, () => {
      const bytes = Buffer.from(USUAL[upTo(USUAL.length)]!)
      for (let left = 1 + upTo(6); left > 0; left--) bytes[upTo(bytes.length)] = upTo(256)
      return bytes
    }),
  )
}, 300_000)
