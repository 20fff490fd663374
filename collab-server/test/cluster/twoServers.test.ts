import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { newForm } from '../formOfTest.ts'
import {
  addNote,
  type Browser,
  browserAt,
  closeTabs,
  guestWith,
  type House,
  newProject,
  openHouse,
  openTab,
  until,
} from '../people.ts'
import { OwnPostgres } from './ownPostgres.ts'
import { OwnRedis } from './ownRedis.ts'

let postgres: OwnPostgres
let redis: OwnRedis
beforeAll(async () => {
  postgres = await OwnPostgres.start()
  redis = await OwnRedis.start()
})
afterAll(async () => {
  await redis.end()
  await postgres.end()
})

let url: string
let one: House
let two: House
beforeEach(async () => {
  url = await postgres.fresh()
  const cluster = { postgres: url, redis: redis.url, address: null }
  one = await openHouse({ cluster })
  two = await openHouse({ cluster })
})
afterEach(async () => {
  closeTabs()
  await one.server.close()
  await two.server.close()
})

const at = (house: House, { cookie, id }: Browser) => browserAt(house.address, cookie, id)
const notes = (tab: ReturnType<typeof openTab>) => [...tab.doc.getMap('evidence').keys()].sort()
const ownersOf = (project: string) =>
  postgres.do<{ address: string; fence: number }>(
    `SELECT address, fence FROM owner JOIN server ON server.id = owner.server WHERE project='${project}'`,
    new URL(url).pathname.slice(1),
  )

it('whichever server somebody comes to, they are in one document, and one server owns it', async () => {
  const project = await newProject(one.administrator)
  const here = openTab(one.address, one.administrator, project)
  await here.synced()
  const there = openTab(two.address, at(two, one.administrator), project)
  await there.synced()
  addNote(here.doc, 'a')
  addNote(there.doc, 'b')
  await Promise.all([here.saved(), there.saved()])
  await until(() => notes(here).length === 2 && notes(there).length === 2, 'the same on both')
  expect(await ownersOf(project)).toEqual([{ address: one.address, fence: 2 }])
  expect(two.server.collab.hocuspocus.documents.size).toBe(0)
  const listed = await at(two, one.administrator).ask('GET', `/projects/${project}`)
  expect(listed).toMatchObject({ status: 200, said: { id: project, role: 'facilitator' } })
})

it('what one server wrote can be read at the other at once: people, rights, projects', async () => {
  for (let round = 0; round < 5; round++) {
    const project = await newProject(one.administrator, `Проект ${round}`)
    const guest = await guestWith(two, project, 'viewer', `Гость ${round}`)
    expect((await at(one, guest).ask('GET', `/projects/${project}`)).said).toMatchObject({ role: 'viewer' })
  }
})

it('a right that is withdrawn at one server ends or changes the connection at the other, with Redis, without it, and when it is back', async () => {
  const project = await newProject(one.administrator)
  for (const [round, isUp] of [true, false, true].entries()) {
    if (!isUp) await redis.halt()
    if (round === 2) await backAgain()
    const guest = await guestWith(one, project, 'editor', `Гость ${round}`)
    const tab = openTab(one.address, guest, project)
    await tab.synced()
    // Not by the proxy's way: straight into the tables, as a server does that does not own the project.
    await two.server.store.write(['DELETE FROM member WHERE project=? AND person=?', project, guest.id])
    await until(() => tab.closes.length > 0 || tab.denials.length > 0, 'sent out', 10_000)
    tab.leave()
  }
}, 60_000)

/** Redis begins anew, and both servers hear it. */
async function backAgain(): Promise<void> {
  await redis.begin()
  const isUp = async (house: House) =>
    (await (await fetch(`${house.address}/metrics`)).text()).includes('potok_bus_up 1')
  await expect.poll(async () => (await isUp(one)) && (await isUp(two)), { timeout: 15_000 }).toBe(true)
}

it('a server that stops leaves its projects, and whoever was there goes on at the other', async () => {
  const project = await newProject(one.administrator)
  await openTab(one.address, one.administrator, project).synced()
  const there = openTab(two.address, at(two, one.administrator), project)
  await there.synced()
  addNote(there.doc, 'before')
  await there.saved()
  await one.server.close()
  addNote(there.doc, 'meanwhile')
  await until(() => there.provider.isSynced && there.provider.unsyncedChanges === 0, 'saved again', 20_000)
  expect((await ownersOf(project))[0]).toEqual({ address: two.address, fence: 3 })
  const late = openTab(two.address, at(two, one.administrator), project)
  await late.synced()
  expect(notes(late)).toEqual(['before', 'meanwhile'])
  one = await openHouse({ cluster: { postgres: url, redis: redis.url, address: null } })
})

it('a server that was taken for dead is told nothing is saved: its people go to the new owner with what they did', async () => {
  const project = await newProject(one.administrator)
  const here = openTab(one.address, one.administrator, project)
  await here.synced()
  // The lease is over while the server lives: the other one takes the project.
  const database = new URL(url).pathname.slice(1)
  await postgres.do(
    `UPDATE owner SET server=(SELECT id FROM server WHERE address='${two.address}'), fence=fence+1 WHERE project='${project}'`,
    database,
  )
  addNote(here.doc, 'late')
  await until(() => here.closes.includes(4421), 'sent on')
  await here.saved()
  expect(two.server.collab.hocuspocus.documents.has(`project/${project}`)).toBe(true)
  const fences = await postgres.do<{ fence: number }>(
    `SELECT DISTINCT fence FROM journal WHERE project='${project}' ORDER BY fence`,
    database,
  )
  expect(fences.map(({ fence }) => Number(fence))).toEqual([1, 3])
})

it('the list of projects tells how many people are in each, on whichever server they are, also after Redis was away', async () => {
  const [first, second] = [await newProject(one.administrator), await newProject(two.administrator)]
  const guest = await guestWith(one, first, 'editor')
  for (const who of [one.administrator, guest, guest]) await openTab(one.address, who, first).synced()
  await openTab(two.address, two.administrator, second).synced()
  const told = async (by: Browser) =>
    Object.fromEntries(
      (await by.ask('GET', '/projects')).said.projects.map((row: { id: string; here: number }) => [row.id, row.here]),
    )
  const is = async () => {
    await expect.poll(() => told(one.administrator), { timeout: 15_000 }).toMatchObject({ [first]: 2, [second]: 1 })
    await expect.poll(() => told(two.administrator), { timeout: 15_000 }).toMatchObject({ [first]: 2, [second]: 1 })
  }
  await is()
  await redis.halt()
  await redis.begin()
  await is()
}, 60_000)

it('a client of a feedback form comes to any server; what they answer is in the document of the owner', async () => {
  const { token, tab } = await newForm(one)
  const answer = await fetch(`${two.address}/api/forms/answer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, text: 'Долго ждал справку' }),
  })
  expect(answer.status).toBe(201)
  await until(() => JSON.stringify(tab.doc.getMap('evidence').toJSON()).includes('Долго ждал справку'), 'heard')
})
