import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freePort } from '../freePort.ts'
import {
  addNote,
  type Browser,
  browserAt,
  closeTabs,
  enterBy,
  guestWith,
  newProject,
  openTab,
  until,
} from '../people.ts'
import { type FrontDoor, startProxy } from '../proxyOfTest.ts'
import { OwnPostgres } from './ownPostgres.ts'
import { OwnRedis } from './ownRedis.ts'
import { OwnServer } from './servers.ts'

const PROJECTS = 12
let postgres: OwnPostgres
let redis: OwnRedis
const servers: OwnServer[] = []
let front: FrontDoor
let door: string
let anna: Browser
beforeAll(async () => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  postgres = await OwnPostgres.start()
  redis = await OwnRedis.start()
  const port = await freePort()
  door = `https://127.0.0.1:${port}`
  const env = { POTOK_POSTGRES_URL: postgres.url, POTOK_REDIS_URL: redis.url, POTOK_PUBLIC_URL: door }
  for (let at = 0; at < 3; at++) servers.push(await OwnServer.start(env))
  front = await startProxy('nginx, several servers', { proxy: port, potok: servers.map((one) => one.port) })
  let cookie = ''
  const { id } = await enterBy(
    door,
    '/first',
    servers.map((one) => one.first).findLast((token) => token !== null)!,
    'Анна',
    (given) => {
      cookie = given
    },
  )
  anna = browserAt(door, cookie, id)
}, 240_000)
afterEach(closeTabs)
afterAll(async () => {
  for (const server of servers) await server.kill()
  await front.stop()
  await redis.end()
  await postgres.end()
})

const ownersNow = async () =>
  new Map(
    (
      await postgres.do<{ project: string; address: string }>(
        'SELECT project, address FROM owner JOIN server ON server.id = owner.server',
      )
    ).map(({ project, address }) => [project, address]),
  )

async function ledOn(): Promise<number> {
  let all = 0
  for (const { address } of servers) {
    const text = await (await fetch(`${address}/metrics`)).text()
    for (const [, count] of text.matchAll(/^potok_led_on_total\{[^}]*\} (\d+)$/gm)) all += Number(count)
  }
  return all
}

it('the proxy leads everything about a project to one server, over all of them, and nobody is led a second way', async () => {
  const before = await ledOn()
  const projects: string[] = []
  for (let at = 0; at < PROJECTS; at++) projects.push(await newProject(anna, `Проект ${at}`))
  const guest = await guestWith({ address: door, administrator: anna } as never, projects[0]!, 'editor')
  const tabs = projects.flatMap((project) => [openTab(door, anna, project), openTab(door, anna, project, 'comments')])
  await Promise.all(tabs.map((tab) => tab.synced()))
  const other = openTab(door, guest, projects[0]!)
  await other.synced()
  addNote(other.doc, 'seen')
  await until(() => tabs[0]!.doc.getMap('evidence').has('seen'), 'seen')
  for (const project of projects) expect((await anna.ask('GET', `/projects/${project}/activity`)).status).toBe(200)
  const owners = await ownersNow()
  const used = new Set(projects.map((project) => owners.get(project)))
  expect(projects.every((project) => owners.has(project))).toBe(true)
  expect(used.size).toBe(3)
  expect((await ledOn()) - before).toBe(0)
  const seen = front.requests().filter((line) => line.includes(`/api/projects/${projects[0]}/`))
  expect(new Set(seen.map((line) => /(127\.0\.0\.1:\d+)$/.exec(line)?.[1])).size).toBe(1)
})

it('one server is stopped and begins anew: everybody goes on meanwhile, and the project comes back to where the proxy leads', async () => {
  const project = await newProject(anna)
  const tab = openTab(door, anna, project)
  await tab.synced()
  addNote(tab.doc, 'before')
  await tab.saved()
  const before = (await ownersNow()).get(project)
  const owner = servers.find(({ address }) => address === before)!
  expect(await owner.kill('SIGTERM')).toBe(0)
  addNote(tab.doc, 'meanwhile')
  await until(() => tab.provider.isSynced && tab.provider.unsyncedChanges === 0, 'saved elsewhere')
  expect((await ownersNow()).get(project)).not.toBe(owner.address)
  await owner.begin()
  tab.leave()
  // What nobody has open any more is left.
  await expect.poll(async () => (await ownersNow()).has(project), { timeout: 50_000, interval: 500 }).toBe(false)
  await expect
    .poll(
      async () => {
        await anna.ask('GET', `/projects/${project}`)
        return (await ownersNow()).get(project)
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(owner.address)
  const late = openTab(door, anna, project)
  await late.synced()
  expect([...late.doc.getMap('evidence').keys()].sort()).toEqual(['before', 'meanwhile'])
}, 120_000)

it('who asks is known behind two proxies: an address is believed from the proxy alone', async () => {
  const told = async (address: string, headers: Record<string, string>) =>
    (await fetch(`${address}/metrics`, { headers })).status
  expect(await told(servers[0]!.address, { 'x-forwarded-for': '203.0.113.9' })).toBe(404)
  expect(await told(servers[0]!.address, {})).toBe(200)
})
