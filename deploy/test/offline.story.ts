import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Told } from './offline.child.ts'
import { dropFolders, emptyFolder, unpacked } from './place.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })
let bundle = ''
let root = ''
beforeAll(async () => {
  bundle = await unpacked()
  root = emptyFolder()
})
afterAll(dropFolders)

const story = fileURLToPath(new URL('./offline.child.ts', import.meta.url))

/** The story in a network of its own, which holds this machine's loopback and nothing else. */
function withoutNetwork(): Promise<Told> {
  const rights = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const inside = 'ip link set lo up && exec "$@"'
  const words = ['--net', ...rights, 'sh', '-c', inside, 'sh', process.execPath, story, bundle, root]
  return new Promise((done, failed) => {
    const child = spawn('unshare', words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (part) => {
      said += part
    })
    child.once('error', failed)
    child.once('close', (code) => {
      if (code === 0) done(JSON.parse(said.trim().split('\n').at(-1) ?? ''))
      else failed(new Error(`The story ended with ${code}: ${said}`))
    })
  })
}

/** What a program says when it looked for somebody outside and found no way. */
const WENT_OUT = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ETIMEDOUT|getaddrinfo/

it('without any network: installed from the bundle, two people work in a session and vote, papers leave, and nothing was asked of the outside', async () => {
  const began = performance.now()
  const told = await withoutNetwork()
  console.log(`figure: ${Math.round((performance.now() - began) / 1000)} s without a network`)

  // The place: no way out, and what tries is noticed.
  expect(told.interfaces).toEqual(['lo'])
  expect(told.control.outside).toMatch(WENT_OUT)
  expect(told.control.name).toMatch(WENT_OUT)
  expect(told.control.noticed).toBeGreaterThan(0)
  expect(told.control.picture).toContain('http://example.org/picture.png')

  // The story.
  expect(told.installed).toMatch(/Поток \S+ работает: http/)
  expect(told.code).toMatch(/^[ACEHKMPTX245679]{6}$/)
  expect(told.voted).toBe('Голосовали 2 человека')
  expect(told.papers).toEqual({ 'card.pdf': '%PDF', 'sop.docx': 'PK\u0003\u0004', 'system.xlsx': 'PK\u0003\u0004' })

  // Nothing went out: neither the server, nor what it starts, nor a page.
  expect(told.wentOut).toBe(0)
  expect(told.asked.length).toBeGreaterThan(20)
  expect(told.asked.filter((url) => !url.startsWith(told.address) && !/^(data|blob):/.test(url))).toEqual([])
  expect(told.breaches).toEqual([])
  const log = readFileSync(join(root, 'var/lib/potok/server.log'), 'utf8')
  expect(log).toContain(told.address)
  expect(log.split('\n').filter((line) => WENT_OUT.test(line) || line.includes('"level":50'))).toEqual([])
})
