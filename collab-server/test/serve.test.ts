import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createServer } from '../src/createServer.ts'
import { endProcesses, potok, serving } from './serving.ts'

// Each story starts whole processes, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000 })
afterEach(endProcesses)

const folder = () => mkdtempSync(join(tmpdir(), 'potok-'))

function editor(): string {
  const place = folder()
  mkdirSync(join(place, 'assets'))
  writeFileSync(join(place, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(place, 'index.html'), '<script nonce="__NONCE__" src="/assets/main.js"></script>')
  return place
}

it('serve says its address, is ready, and stops by itself on SIGTERM with code 0', async () => {
  const { child, address } = await serving({ POTOK_DATA_DIR: folder() })
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ state: 'ok' })
  expect(await (await fetch(`${address}/ready`)).json()).toEqual({ state: 'ready' })
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

it('the page carries a fresh nonce under a policy without unsafe words; files are kept for ever, unknown addresses are said', async () => {
  const { app, close } = await createServer({ dataFolder: folder(), editorFolder: editor() })
  const first = await app.inject('/p/abc')
  const second = await app.inject('/')
  const policy = String(first.headers['content-security-policy'])
  const nonce = /nonce-([\w-]+)/.exec(policy)?.[1]
  expect(first.body).toContain(`nonce="${nonce}"`)
  expect(second.body).not.toContain(`nonce="${nonce}"`)
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(first.headers['cache-control']).toBe('no-store')
  expect((await app.inject('/assets/main.js')).headers['cache-control']).toContain('immutable')
  expect((await app.inject('/assets/../index.html')).body).not.toContain('__NONCE__')
  expect((await app.inject({ url: '/', method: 'HEAD' })).statusCode).toBe(200)
  expect((await app.inject('/api/nothing')).json()).toMatchObject({ code: 'address.unknown' })
  await close()
})

it('ready means it: a data folder that is gone answers 503', async () => {
  const dataFolder = folder()
  const { app, close } = await createServer({ dataFolder, editorFolder: editor() })
  rmSync(dataFolder, { recursive: true })
  expect((await app.inject('/ready')).statusCode).toBe(503)
  await close()
})

it('serve tells the one-time link until it is used; sign-in gives the same administrator a new one while it runs', async () => {
  const place = folder()
  const { child, address } = await serving({ POTOK_DATA_DIR: place })
  const env = { POTOK_DATA_DIR: place, POTOK_PUBLIC_URL: address }
  const link = () => potok(['sign-in'], env).stdout.trim()
  const enter = async (given: string) => {
    const answer = await fetch(`${address}/api/first`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: given.split('#')[1], name: 'Анна' }),
    })
    return { status: answer.status, id: ((await answer.json()) as { id?: string }).id }
  }
  const one = await enter(link())
  const again = link()
  expect(again).toMatch(new RegExp(`^${address}/first#`))
  expect(await enter(again)).toEqual({ status: 200, id: one.id })
  expect((await enter(again)).status).toBe(410)
  child.kill('SIGTERM')
  await new Promise((done) => child.once('exit', done))
  const later = await serving(env)
  await new Promise((done) => setTimeout(done, 200))
  expect(later.said()).not.toContain('/first#')
})
