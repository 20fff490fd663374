import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deleting, pointing, sendPast } from './crafted.ts'
import { addNote, closeTabs, type House, newProject, openHouse, openTab, until } from './people.ts'

let house: House
let project: string
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const rows = () =>
  house.server.store.read<{ count: number }>('SELECT count(*) AS count FROM journal WHERE project=?', project)[0]!.count

function cut(): Uint8Array {
  const doc = new Y.Doc()
  addNote(doc, 'note', { text: 'здесь был текст' })
  return Y.encodeStateAsUpdate(doc).slice(0, -9)
}

it.each([
  ['cut short', cut(), 4422, 'update.malformed'],
  ['pointing to itself, at which Yjs throws', pointing({ client: 7, clock: 0, to: [7, 0] }), 4422, 'update.malformed'],
  ['pointing to a later place of its own', pointing({ client: 7, clock: 0, to: [7, 5] }), 4422, 'update.malformed'],
  ['after something that is not here', pointing({ client: 7, clock: 0, to: [8, 0] }), 4408, 'update.gap'],
  ['starting in the middle', pointing({ client: 7, clock: 3, to: [7, 2] }), 4408, 'update.gap'],
  [
    'of two that wait for each other',
    pointing({ client: 7, clock: 0, to: [8, 0] }, { client: 8, clock: 0, to: [7, 0] }),
    4408,
    'update.gap',
  ],
  ['deleting what is not here', deleting(7, 0, 3), 4408, 'update.gap'],
] as const)('an edit %s is refused, never acknowledged, and nobody else notices', async (_, update, close, code) => {
  for (const step of ['update', 'step two'] as const) {
    const [bad, good] = [1, 2].map(() => openTab(house.address, house.administrator, project))
    await Promise.all([bad!.synced(), good!.synced()])
    await bad!.saved()
    const before = rows()
    const seen = sendPast(bad!, `project/${project}`, update, step)
    await until(() => bad!.closes.includes(close), `closed with ${close}`)
    expect(bad!.told).toContainEqual({ type: 'refused', code, message: expect.stringMatching(/\.$/), about: [] })
    expect({ ...seen, rows: rows() }).toEqual({ acknowledged: 0, rows: before })
    addNote(good!.doc, `after-${step}`)
    await good!.saved()
    expect({ closes: good!.closes, rows: rows() }).toEqual({ closes: [], rows: before + 1 })
    const { store } = house.server.collab.hocuspocus.documents.get(`project/${project}`)!
    expect([store.pendingStructs, store.pendingDs]).toEqual([null, null])
    closeTabs()
  }
  expect((await fetch(`${house.address}/health`)).status).toBe(200)
})

it('what a socket may not send, a large write by HTTP may not either', async () => {
  const path = `/projects/${project}/updates?epoch=1`
  for (const [update, code] of [
    [pointing({ client: 7, clock: 0, to: [7, 0] }), 'update.malformed'],
    [deleting(7, 0, 3), 'update.gap'],
    [Uint8Array.of(255), 'update.malformed'],
  ] as const) {
    expect((await house.administrator.ask('POST', path, update)).said.code).toBe(code)
  }
  expect(rows()).toBe(1)
})
