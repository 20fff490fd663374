import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort } from './freePort.ts'
import { addNote, type Browser, browserAt, closeTabs, newFolder, newProject, openTab, until } from './people.ts'
import { type FrontDoor, type SampleName, startProxy } from './proxyOfTest.ts'
import { endProcesses, type Serving, serving } from './serving.ts'

// Each story starts a whole server and a proxy in front of it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
afterEach(closeTabs)

const MB = 1 << 20
const trusted = getCACertificates('default')
const run = promisify(execFile)
const example = fileURLToPath(new URL('../examples/addSteps.ts', import.meta.url))

interface Portal {
  readonly origin: string
  readonly publicUrl: string
  /** Potok itself, with no proxy in front. */
  readonly direct: string
  readonly proxy: FrontDoor
  readonly server: Serving
}

async function open(sample: SampleName): Promise<Portal> {
  const ports = { proxy: await freePort(), potok: await freePort() }
  const origin = `https://127.0.0.1:${ports.proxy}`
  const publicUrl = sample.endsWith('sub-path') ? `${origin}/potok` : origin
  const proxy = await startProxy(sample, ports)
  setDefaultCACertificates([...trusted, readFileSync(proxy.certificate, 'utf8')])
  const env = { POTOK_DATA_DIR: newFolder(), POTOK_PORT: String(ports.potok), POTOK_PUBLIC_URL: `${publicUrl}/` }
  const server = await serving(env)
  await until(() => server.said().includes('#'), 'told the first link')
  return { origin, publicUrl, direct: `http://127.0.0.1:${ports.potok}`, proxy, server }
}

/** By the link that the server printed: who it lets in, and the cookie as it was set. */
async function enterFirst({ origin, publicUrl, server }: Portal): Promise<{ anna: Browser; cookie: string }> {
  const link = new URL(/https:\S+#\S+/.exec(server.said())![0])
  expect(link.href.split('#')[0]).toBe(`${publicUrl}/first`)
  const answer = await fetch(`${publicUrl}/api/first`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token: link.hash.slice(1), name: 'Анна' }),
  })
  expect(answer.status).toBe(200)
  const cookie = answer.headers.getSetCookie()[0]!
  return { anna: browserAt(publicUrl, cookie.split(';')[0], ((await answer.json()) as { id: string }).id), cookie }
}

/** What two people do with a project, by the interface, two kinds of sockets and a paper. */
async function work({ publicUrl, proxy }: Portal, anna: Browser): Promise<void> {
  const project = await newProject(anna, 'Разрешение на земляные работы')
  const { said: link } = await anna.ask('POST', `/projects/${project}/links`, { role: 'editor', days: 1 })
  const joined = await fetch(`${publicUrl}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.token, name: 'Борис' }),
  })
  const boris = browserAt(publicUrl, joined.headers.getSetCookie()[0]!.split(';')[0])
  const [here, there] = [openTab(publicUrl, anna, project), openTab(publicUrl, boris, project)]
  await Promise.all([here.synced(), there.synced()])
  addNote(here.doc, 'note', { text: 'Ждём ордер' })
  await here.saved()
  await until(() => there.doc.getMap('evidence').has('note'), 'seen by the other')

  const env = { ...process.env, NODE_EXTRA_CA_CERTS: proxy.certificate }
  const { stdout } = await run(process.execPath, [example, `${publicUrl}/join#${link.token}`], { env })
  expect(stdout).toBe('Committed 10 steps\n')
  await until(() => there.doc.getMap('steps').size >= 10, 'seen')

  const paper = await fetch(`${publicUrl}/api/projects/${project}/export?what=card&as=pdf`, {
    headers: { cookie: boris.cookie },
  })
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(Buffer.from(await paper.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
}

const COOKIES = { whole: /^__Host-potok\.session_token=/, below: /^__Secure-potok-potok\.session_token=/ } as const

describe.each(['nginx, sub-path', 'Caddy, sub-path', 'nginx, own host', 'Caddy, own host'] as const)('%s', (sample) => {
  const isBelow = sample.endsWith('sub-path')
  let place: Portal
  let anna: Browser
  let cookie: string
  beforeAll(async () => {
    place = await open(sample)
    ;({ anna, cookie } = await enterFirst(place))
  })
  afterAll(async () => {
    await place.proxy.stop()
    endProcesses()
    setDefaultCACertificates(trusted)
  })

  it('the first link lets its owner in, with a cookie of this Potok alone', async () => {
    expect((await anna.ask('GET', '/me')).said).toMatchObject({ id: anna.id, name: 'Анна', administrator: true })
    const [pair = '', ...attributes] = cookie.split('; ')
    expect(pair).toMatch(COOKIES[isBelow ? 'below' : 'whole'])
    const path = isBelow ? 'Path=/potok' : 'Path=/'
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=86400', path, 'SameSite=Lax', 'Secure'])
  })

  it('a project, its link, an edit between two sockets, the script of the README and a paper', () => work(place, anna))

  it('what stands beside the path is not ours; below it, and without it at the server itself, it answers', async () => {
    const { origin, publicUrl, direct } = place
    const seen = async (address: string) => {
      const { status, headers } = await fetch(address, { redirect: 'manual' })
      const to = headers.get('location')
      return to === null ? status : [status, new URL(to, origin).href]
    }
    const foreign = ['/', '/health', '/api/me', '/first', '/other/health', '/potokx/health', '/portal/potok/health']
    for (const path of isBelow ? foreign : []) expect([path, await seen(origin + path)]).toEqual([path, 404])
    if (isBelow) expect(await seen(`${origin}/potok`)).toEqual([301, `${publicUrl}/`])
    for (const whole of [`${publicUrl}/health`, `${direct}/health`, ...(isBelow ? [`${direct}/potok/health`] : [])])
      expect([whole, await (await fetch(whole)).json()]).toEqual([whole, { state: 'ok' }])
    expect(await seen(`${publicUrl}/api/me`)).toBe(401)
  })

  it('the server learns who asks, and what somebody writes about that themselves counts for nothing', async () => {
    // Figures are told to this machine alone; its second address stands for another machine.
    const asked = (localAddress: string, headers: Record<string, string> = {}) =>
      new Promise<number | undefined>((done, failed) => {
        const ask = request(`${place.publicUrl}/metrics`, { localAddress, headers }, (answer) => {
          answer.resume()
          done(answer.statusCode)
        })
        ask.once('error', failed)
        ask.end()
      })
    expect(await asked('127.0.0.1')).toBe(200)
    expect(await asked('127.0.0.2')).toBe(404)
    expect(await asked('127.0.0.2', { 'x-forwarded-for': '127.0.0.1' })).toBe(404)
  })

  it('the largest file that the server takes comes through, a larger one does not', async () => {
    const project = await newProject(anna)
    const sent = async (bytes: number) => {
      const headers = { cookie: anna.cookie, origin: place.origin, 'content-type': 'application/octet-stream' }
      const address = `${place.publicUrl}/api/projects/${project}/import?name=x.bpmn`
      const asked = fetch(address, { method: 'POST', headers, body: new Uint8Array(bytes) })
      return await asked.then(({ status }) => status).catch(() => 'cut off')
    }
    // The server's own word: it has read all of it, and it is no diagram.
    expect(await sent(64 * MB)).toBe(422)
    // Nobody reads it to its end, and each of the two on the way may say so first.
    expect([413, 502, 'cut off']).toContain(await sent(64 * MB + 1))
  })
})
