import { afterEach, beforeEach, expect, it } from 'vitest'
import { createServer } from '../src/createServer.ts'
import {
  addNote,
  browserAt,
  closeTabs,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  type Tab,
  until,
} from './people.ts'
import { takeAway } from './takeAway.ts'

const AWAY_MS = process.env.POTOK_SEEDS ? 60_000 : 7_000
const SLOW_MS = 300
const CATCH_UP_MS = 15_000
const LONGEST_MS = AWAY_MS + 60_000

let house: House
let folder: string
let project: string
beforeEach(async () => {
  folder = newFolder()
  house = await openHouse({ dataFolder: folder })
  project = await newProject(house.administrator)
  await house.server.store.committed()
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const open = () => openTab(house.address, house.administrator, project)
const notes = ({ doc }: Tab) => doc.getMap('evidence').size
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function restart(): Promise<void> {
  closeTabs()
  await house.server.close()
  const server = await createServer({ dataFolder: folder, editorFolder: '/nowhere' })
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { cookie, id } = house.administrator
  house = { server, address, administrator: browserAt(address, cookie, id) }
}

it(
  `the database is away for ${AWAY_MS / 1000} s while people edit and leave: nothing is acknowledged, the document stays, nothing is lost`,
  async () => {
    const [one, two] = [open(), open()]
    await Promise.all([one.saved(), two.saved()])
    const comeBack = takeAway(folder)
    const since = Date.now()
    for (let at = 0; at < 50; at++) addNote(at % 2 ? one.doc : two.doc, `note-${at}`, { text: 'правка' })
    await until(() => notes(one) === 50 && notes(two) === 50, 'seen by each other')
    expect([one.provider.unsyncedChanges > 0, two.provider.unsyncedChanges > 0]).toEqual([true, true])
    one.leave()
    two.leave()
    await until(() => house.server.store.storage().state === 'refused', 'noticed', AWAY_MS)
    const late = open()
    await late.synced()
    expect(notes(late)).toBe(50)
    expect(late.told.filter(({ type }) => type === 'storage').at(-1)).toMatchObject({
      state: 'refused',
      reason: 'busy',
    })
    addNote(late.doc, 'late', {})
    await pause(300)
    expect(late.provider.unsyncedChanges).toBeGreaterThan(0)
    late.leave()
    await pause(AWAY_MS - (Date.now() - since))
    expect(house.server.collab.hocuspocus.documents.has(`project/${project}`)).toBe(true)
    expect(house.server.store.waitingBytes).toBeGreaterThan(0)

    comeBack()
    const back = Date.now()
    await until(() => house.server.store.waitingBytes === 0, 'written by itself', CATCH_UP_MS)
    console.log(`figure: everything was written within ${Date.now() - back} ms of its return`)
    expect(house.server.store.storage()).toEqual({ state: 'ok' })
    await until(() => house.server.collab.hocuspocus.documents.size === 0, 'unloaded')
    await restart()
    const after = open()
    await after.synced()
    expect(notes(after)).toBe(51)
  },
  LONGEST_MS,
)

it('a disk that takes its time for every commit: edits are seen at once and acknowledged later, in order, and people read on', async () => {
  const [one, two] = [open(), open()]
  await Promise.all([one.saved(), two.saved()])
  let isSlow = true
  const slowness = (async () => {
    while (isSlow) {
      const comeBack = takeAway(folder)
      await pause(SLOW_MS)
      comeBack()
      await pause(20)
    }
  })()
  let seenFirst = 0
  for (let at = 0; at < 40; at++) {
    addNote(one.doc, `note-${at}`, { text: 'правка' })
    await until(() => notes(two) === at + 1, 'seen by the other')
    if (one.provider.unsyncedChanges > 0) seenFirst++
    expect((await house.administrator.ask('GET', '/projects')).status).toBe(200)
  }
  expect(seenFirst).toBeGreaterThan(5)
  isSlow = false
  await slowness
  await until(() => one.provider.unsyncedChanges === 0, 'saved', CATCH_UP_MS)
  await restart()
  const after = open()
  await after.synced()
  expect(notes(after)).toBe(40)
}, 60_000)
