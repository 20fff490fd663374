import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { exportPaper } from '@potok/exporters/node'
import { afterEach, expect, it, vi } from 'vitest'
import { grown } from '../../exporters/fixtures/grown.ts'
import { comeBack } from '../src/stopping/comeBack.ts'
import { stopServer } from '../src/stopping/stopServer.ts'
import { Underway } from '../src/stopping/underway.ts'
import {
  addNote,
  browserAt,
  closeTabs,
  enterBy,
  newFolder,
  newProject,
  openHouse,
  openTab,
  type Tab,
  until,
} from './people.ts'
import { endProcesses, type Serving, serving } from './serving.ts'
import { takeAway } from './takeAway.ts'

vi.setConfig({ testTimeout: 120_000 })
/** Further than any stop may take: on a busy machine a process is slow to be told. */
const LONGEST_MS = 20_000
const TABS = 12

afterEach(() => {
  closeTabs()
  endProcesses()
})

async function opened(env: Record<string, string> = {}) {
  const folder = newFolder()
  const server = await serving({ POTOK_DATA_DIR: folder, ...env })
  await until(() => server.said().includes('/first#'), 'the first link')
  let cookie = ''
  const anna = await enterBy(server.address, '/first', /first#(\S+)/.exec(server.said())![1]!, 'Анна', (given) => {
    cookie = given
  })
  return { folder, server, anna, port: new URL(server.address).port, cookie }
}

/** Tells it to stop and answers with how it ended and how long that took. */
async function stopped({ child }: Serving, signal: NodeJS.Signals = 'SIGTERM') {
  const begun = Date.now()
  child.kill(signal)
  const [code, by] = (await once(child, 'exit')) as [number | null, string | null]
  return { code, by, ms: Date.now() - begun }
}

const said = (tab: Tab) => tab.reasons.flatMap((reason) => (reason ? [JSON.parse(reason) as { after: number }] : []))

it('SIGTERM under load: exit code 0, every tab is told a moment of its own to come back, and nothing acknowledged is lost', async () => {
  const { folder, server, anna, port, cookie } = await opened()
  const projects = [await newProject(anna), await newProject(anna), await newProject(anna)]
  const tabs = Array.from({ length: TABS }, (_, at) => openTab(server.address, anna, projects[at % 3]!))
  await Promise.all(tabs.map((tab) => tab.saved()))
  const made = tabs.map((): string[] => [])
  const writing = setInterval(() => {
    for (const [at, tab] of tabs.entries()) {
      const id = `${at}-${made[at]!.length}`
      made[at]!.push(id)
      addNote(tab.doc, id, { text: 'правка' })
    }
  }, 3)
  await until(() => made[0]!.length > 100, 'a load', LONGEST_MS)
  const { code, ms } = await stopped(server)
  const acknowledged = tabs.map((tab, at) => made[at]!.slice(0, made[at]!.length - tab.provider.unsyncedChanges))
  clearInterval(writing)
  expect(code).toBe(0)
  expect(ms).toBeLessThan(LONGEST_MS)
  expect(server.logged()).not.toContain('stopped in haste')
  await until(() => tabs.every((tab) => tab.closes.length > 0), 'told')
  expect(tabs.map((tab) => tab.closes[0])).toEqual(tabs.map(() => 1012))
  expect(new Set(tabs.map((tab) => said(tab)[0]!.after)).size).toBeGreaterThan(TABS / 2)
  expect(acknowledged.flat().length).toBeGreaterThan(TABS * 50)

  // Read by another server from what is on the disk, before any tab could give anything back.
  for (const tab of tabs.splice(0)) tab.leave()
  const again = await serving({ POTOK_DATA_DIR: folder, POTOK_PORT: port })
  const same = browserAt(again.address, cookie, anna.id)
  const found = projects.map((project) => openTab(again.address, same, project))
  await Promise.all(found.map((tab) => tab.synced()))
  const lost = acknowledged.flatMap((ids, at) => ids.filter((id) => !found[at % 3]!.doc.getMap('evidence').has(id)))
  expect(lost).toEqual([])
})

it('while it stops it is not ready, lets nobody new in and begins no paper; the paper under way is answered', async () => {
  const { server, anna } = await opened({ POTOK_STOP_SECONDS: '60' })
  const file = await exportPaper(grown(200, 5, 12), 'project', 'json')
  if (!file.ok) throw new Error(file.message)
  const map = (await anna.ask('POST', '/projects/import', JSON.parse(new TextDecoder().decode(file.value.bytes)))).said
    .id as string
  const paper = () =>
    fetch(`${server.address}/api/projects/${map}/export?what=map&as=pdf&page=A0`, { headers: { cookie: anna.cookie } })
  const underway = paper()
  await pause(150)
  server.child.kill('SIGTERM')
  const ready = async () => {
    const answer = await fetch(`${server.address}/ready`)
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code ?? '' }
  }
  let told = await ready()
  for (let times = 0; times < 50 && told.status === 200; times++) {
    await pause(10)
    told = await ready()
  }
  expect(told).toEqual({ status: 503, code: 'server.stops' })
  const refused = await paper()
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({
    code: 'server.stops',
    message: 'Сервер перезапускается. Повторите через минуту.',
  })
  const late = openTab(server.address, anna, map)
  const answer = await underway
  expect(answer.status).toBe(200)
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF')
  const [code] = (await once(server.child, 'exit')) as [number]
  expect(code).toBe(0)
  expect(late.provider.isSynced).toBe(false)
})

it('a paper that will not be ready in time is refused in one sentence', async () => {
  const { server, anna } = await opened({ POTOK_STOP_SECONDS: '1' })
  const file = await exportPaper(grown(400, 5, 12), 'project', 'json')
  if (!file.ok) throw new Error(file.message)
  const map = (await anna.ask('POST', '/projects/import', JSON.parse(new TextDecoder().decode(file.value.bytes)))).said
    .id as string
  const papers = [1, 2, 3, 4].map(() =>
    fetch(`${server.address}/api/projects/${map}/export?what=map&as=pdf&page=A0`, { headers: { cookie: anna.cookie } }),
  )
  await pause(200)
  const ended = stopped(server)
  const answers = await Promise.all(papers)
  const last = answers.at(-1)!
  expect(last.status).toBe(503)
  expect(await last.json()).toMatchObject({ code: 'server.stops' })
  expect((await ended).code).toBe(0)
})

it('the database is away: it stops all the same, in time, with code 0, and what it never called saved stays with whoever wrote it', async () => {
  const { folder, server, anna } = await opened()
  const project = await newProject(anna)
  const tab = openTab(server.address, anna, project)
  await tab.saved()
  const comeBack = takeAway(folder)
  try {
    for (let at = 0; at < 20; at++) addNote(tab.doc, `n${at}`)
    await pause(300)
    const { code, ms } = await stopped(server)
    expect(code).toBe(0)
    expect(ms).toBeLessThan(LONGEST_MS)
    expect(tab.provider.unsyncedChanges).toBeGreaterThan(0)
    expect(server.logged()).toContain('stopped in haste')
  } finally {
    comeBack()
  }
})

it('a store that never lets go does not hold the end up: whoever asked hears so in time', async () => {
  const { server } = await openHouse()
  const begun = Date.now()
  const parts = { underway: new Underway(), store: server.store, collab: server.collab }
  expect(await stopServer({ ...parts, close: () => new Promise(() => {}) }, 1500)).toBe(false)
  expect(Date.now() - begun).toBeLessThan(1500)
  await server.close()
})

it('a second signal ends it at once, whatever it still waits for', async () => {
  const { folder, server, anna } = await opened()
  const tab = openTab(server.address, anna, await newProject(anna))
  await tab.saved()
  const comeBack = takeAway(folder)
  try {
    addNote(tab.doc, 'unsaved')
    await pause(100)
    server.child.kill('SIGTERM')
    await pause(300)
    const { by, ms } = await stopped(server, 'SIGINT')
    expect(by).toBe('SIGINT')
    expect(ms).toBeLessThan(2000)
  } finally {
    comeBack()
  }
})

it('three hundred come back within five seconds of the first, about sixty a second, in no order; three come back at once', () => {
  const moments = comeBack(300)
  const sorted = [...moments].sort((a, b) => a - b)
  expect(sorted[0]).toBeGreaterThanOrEqual(1500)
  expect(sorted.at(-1)! - sorted[0]!).toBeLessThanOrEqual(5000)
  for (let second = 0; second < 5; second++) {
    const now = sorted.filter((at) => at >= 1500 + second * 1000 && at < 2500 + second * 1000)
    expect(now.length).toBeGreaterThan(45)
    expect(now.length).toBeLessThan(75)
  }
  expect(moments).not.toEqual(sorted)
  expect(Math.max(...comeBack(3))).toBeLessThan(1600)
  expect(Math.max(...comeBack(4000))).toBeLessThanOrEqual(11_500)
  expect(comeBack(0)).toEqual([])
})
