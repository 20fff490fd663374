import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type House, newFolder, newProject, openHouse } from './people.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const dataFolder = newFolder()
let house: House
let project: string
beforeAll(async () => {
  house = await openHouse({ dataFolder })
  project = await newProject(house.administrator)
})
afterAll(async () => await house.server.close())

it('every threat stands once in the page, and what it names as shown is there', () => {
  const rows = readFileSync(`${here}THREATS.md`, 'utf8').split('\n')
  const threats = rows.flatMap((row) => /^\| (S\d+) +\|/.exec(row)?.[1] ?? [])
  expect(threats).toEqual(Array.from({ length: 25 }, (_, at) => `S${at + 1}`))
  const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+\.test\.ts)`/g)].map((found) => found[1]!))
  expect(named.length).toBeGreaterThan(24)
  expect(named.filter((file) => !existsSync(`${here}${file}`))).toEqual([])
})

it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'http://127.0.0.1:1'])(
  'S2: a socket opened by the page %s is turned away on both protocols',
  async (origin) => {
    for (const path of ['/collab', `/yjs/project/${project}`]) {
      const socket = new WebSocket(`${house.address.replace('http', 'ws')}${path}`, { headers: { origin } })
      const status = await new Promise<number>((done) => {
        socket.on('unexpected-response', (_, answer) => done(answer.statusCode ?? 0))
        socket.on('open', () => done(101))
        socket.on('error', () => {})
      })
      socket.terminate()
      expect(status).toBe(403)
    }
  },
)

it.each([
  '{"__proto__":{"polluted":1},"title":"x"}',
  '{"constructor":{"prototype":{"polluted":1}},"title":"x"}',
  '{"title":"x","participants":[{"id":"__proto__","name":"x","polluted":1}],"current":{"nodes":[],"edges":[]}}',
  '{"potok":"project","schema":1,"steps":{"__proto__":{"polluted":1}}}',
])('S13: %s reaches no object’s prototype', async (body) => {
  for (const path of ['/projects/import', '/projects', `/projects/${project}/restore`]) {
    const answer = await fetch(`${house.address}/api${path}`, {
      method: 'POST',
      headers: { cookie: house.administrator.cookie, origin: house.address, 'content-type': 'application/json' },
      body,
    })
    await answer.text()
    expect(answer.status).toBeLessThan(500)
  }
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

it('S19: the server asks no address of anybody', () => {
  const sources = globSync('{src,../exporters/src,../model/src}/**/*.ts', { cwd: here }).filter(
    (file) => !file.includes('.test.'),
  )
  expect(sources.length).toBeGreaterThan(200)
  const asking = /(?<![.\w])fetch\(|\b(?:http|https|net|tls|dgram)\.(?:request|get|connect|createSocket)\(/
  // A word of the command line, not the server: it asks the server of its own settings whether it is ready.
  const known = ['src/cli/ready.ts']
  expect(sources.filter((file) => asking.test(readFileSync(`${here}${file}`, 'utf8')))).toEqual(known)
})

it('S22: the secret is made at the first start and is the server’s alone', () => {
  const { mode, size } = statSync(`${dataFolder}/secret`)
  expect([mode & 0o777, size >= 43]).toEqual([0o600, true])
})
