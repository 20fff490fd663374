import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addNote, closeTabs, type House, newProject, openHouse, openTab, type Tab, until } from './people.ts'

let house: House
let project: string
let other: string
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  other = await newProject(house.administrator)
  await house.server.store.committed()
})
afterEach(async () => {
  closeTabs()
  house.server.store.writer.limitPages(1_000_000)
  await house.server.close()
})

/** The database may grow no further, as on a full disk. */
function fill(): void {
  const [row] = house.server.store.read<{ page_count: number }>('PRAGMA page_count')
  house.server.store.writer.limitPages(row!.page_count)
}
const free = () => house.server.store.writer.limitPages(1_000_000)
const open = (which = project) => openTab(house.address, house.administrator, which)
const notes = ({ doc }: Tab) => doc.getMap('evidence').size
const last = ({ told }: Tab) => told.filter(({ type }) => type === 'storage').at(-1)
const stored = async () => {
  const doc = new Y.Doc()
  for (const update of (await house.server.store.load(`project/${project}`, 1)).updates) Y.applyUpdate(doc, update)
  return doc.getMap('evidence').size
}

it('while the disk is full edits are seen and not acknowledged, readers read on; with room again all is saved by itself within 15 s', async () => {
  const [one, two] = [open(), open()]
  await Promise.all([one.saved(), two.saved()])
  fill()
  for (let at = 0; at < 30; at++) addNote(one.doc, `note-${at}`, { text: 'x'.repeat(2000) })
  await until(() => notes(two) === 30, 'seen by the other')
  await until(() => last(two)?.state === 'refused', 'told')
  expect(last(two)).toEqual({ type: 'storage', state: 'refused', reason: 'disk-full' })
  expect(one.provider.unsyncedChanges).toBeGreaterThan(0)
  expect((await fetch(`${house.address}/ready`)).status).toBe(503)

  const [newcomer, elsewhere] = [open(), open(other)]
  await Promise.all([newcomer.synced(), elsewhere.synced()])
  expect({ notes: notes(newcomer), told: last(newcomer)?.state }).toEqual({ notes: 30, told: 'refused' })
  const { administrator } = house
  expect((await administrator.ask('GET', '/projects')).status).toBe(200)
  for (const [method, path, body] of [
    ['POST', '/projects', { title: 'Новый' }],
    ['PATCH', `/projects/${project}`, { archived: true }],
    ['POST', `/projects/${project}/updates?epoch=1`, Uint8Array.of(0, 0)],
    ['GET', `/projects/${project}/export?what=project&as=json`, undefined],
  ] as const) {
    expect(await administrator.ask(method, path, body)).toMatchObject({
      status: 503,
      said: { code: 'storage.refused' },
    })
  }
  one.leave()
  addNote(two.doc, 'later', {})
  expect(two.provider.unsyncedChanges).toBeGreaterThan(0)

  free()
  const since = Date.now()
  await until(() => two.provider.unsyncedChanges === 0 && last(two)?.state === 'ok', 'saved by itself', 15_000)
  console.log(`after the fault everything was saved within ${Date.now() - since} ms`)
  expect({ stored: await stored(), closes: two.closes }).toEqual({ stored: 31, closes: [] })
  expect((await fetch(`${house.address}/ready`)).status).toBe(200)
}, 30_000)

it('what waits for the disk is bounded: above 64 MB the next edit is refused with 4503, and comes back once there is room', async () => {
  const one = open()
  await one.saved()
  fill()
  const half = new Uint8Array(900_000)
  for (let at = 0; at < 90 && one.closes.length === 0; at++) {
    addNote(one.doc, `note-${at}`, { bytes: half })
    const before = house.server.store.waitingBytes
    await until(() => house.server.store.waitingBytes > before || one.closes.length > 0, 'taken or refused')
  }
  await until(() => one.closes.includes(4503), 'closed with 4503', 20_000)
  expect(one.told).toContainEqual(expect.objectContaining({ type: 'refused', code: 'storage.refused' }))
  expect(house.server.store.waitingBytes).toBeLessThan(70 << 20)
  expect(one.provider.unsyncedChanges).toBeGreaterThan(0)
  const made = notes(one)
  one.leave()
  free()
  await until(() => house.server.store.waitingBytes === 0, 'written', 15_000)
  const kept = await stored()
  expect(kept).toBeGreaterThan(60)
  const { administrator, address } = house
  const missing = Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(await loaded()))
  expect((await administrator.ask('POST', `/projects/${project}/updates?epoch=1`, missing)).status).toBe(200)
  const again = openTab(address, administrator, project)
  await again.synced()
  expect(notes(again)).toBe(made)
}, 60_000)

async function loaded(): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of (await house.server.store.load(`project/${project}`, 1)).updates) Y.applyUpdate(doc, update)
  return doc
}
