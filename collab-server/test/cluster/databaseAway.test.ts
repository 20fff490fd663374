import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { addNote, closeTabs, type House, newProject, openHouse, openTab, type Tab, until } from '../people.ts'
import { OwnPostgres } from './ownPostgres.ts'

const isLong = process.env.POTOK_SEEDS !== undefined
const AWAY_MS = isLong ? 60_000 : 6_000
const STILL_MS = isLong ? 30_000 : 5_000
const CATCH_UP_MS = 30_000
const LONGEST_MS = AWAY_MS + STILL_MS + 120_000

let postgres: OwnPostgres
beforeAll(async () => {
  postgres = await OwnPostgres.start()
})
afterAll(() => postgres.end())

let url: string
let house: House
let project: string
const houseOver = () => openHouse({ cluster: { postgres: url, redis: null, address: null } })
beforeEach(async () => {
  url = await postgres.fresh()
  house = await houseOver()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const open = () => openTab(house.address, house.administrator, project)
const notes = ({ doc }: Tab) => doc.getMap('evidence').size
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const unsaved = (tab: Tab) => tab.provider.unsyncedChanges

it(
  `PostgreSQL is away for ${AWAY_MS / 1000} s while people edit and leave: nothing is acknowledged, everybody reads on, nothing is lost`,
  async () => {
    const [one, two] = [open(), open()]
    await Promise.all([one.saved(), two.saved()])
    await postgres.halt()
    const since = Date.now()
    for (let at = 0; at < 50; at++) addNote(at % 2 ? one.doc : two.doc, `note-${at}`, { text: 'правка' })
    await until(() => notes(one) === 50 && notes(two) === 50, 'seen by each other')
    expect([unsaved(one) > 0, unsaved(two) > 0]).toEqual([true, true])
    await until(() => house.server.store.storage().state === 'refused', 'noticed')
    expect((await house.administrator.ask('GET', '/projects')).said.projects.length).toBe(1)
    expect((await house.administrator.ask('POST', '/projects', { title: 'Ещё' })).status).toBe(503)
    one.leave()
    two.leave()
    const late = open()
    await until(() => notes(late) === 50, 'what others did is seen')
    addNote(late.doc, 'late', {})
    await pause(300)
    expect(unsaved(late)).toBeGreaterThan(0)
    late.leave()
    await pause(AWAY_MS - (Date.now() - since))
    expect(house.server.collab.hocuspocus.documents.has(`project/${project}`)).toBe(true)
    await postgres.begin()
    const back = Date.now()
    await until(() => house.server.store.waitingBytes === 0, 'written by itself', CATCH_UP_MS)
    console.log(
      `figure: PostgreSQL was away for ${AWAY_MS} ms; everything was written within ${Date.now() - back} ms of its return, nothing lost`,
    )
    await until(() => house.server.store.storage().state === 'ok', 'well again')
    const rows = await postgres.do<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM journal',
      new URL(url).pathname.slice(1),
    )
    expect(Number(rows[0]!.rows)).toBeGreaterThan(1)
    await until(() => house.server.collab.hocuspocus.documents.size === 0, 'unloaded')
    const after = open()
    await after.synced()
    expect(notes(after)).toBe(51)
  },
  LONGEST_MS,
)

it(
  `PostgreSQL stands still for ${STILL_MS / 1000} s: people see each other, nobody is told «saved», and it is written once when it goes on`,
  async () => {
    const [one, two] = [open(), open()]
    await Promise.all([one.saved(), two.saved()])
    postgres.stall()
    for (let at = 0; at < 30; at++) {
      addNote(one.doc, `note-${at}`, { text: 'правка' })
      await pause(STILL_MS / 40)
    }
    await until(() => notes(two) === 30, 'seen by the other')
    expect(unsaved(one)).toBeGreaterThan(0)
    await until(() => one.told.some(({ type, state }) => type === 'storage' && state === 'refused'), 'said')
    postgres.goOn()
    await one.saved()
    await until(() => house.server.store.storage().state === 'ok', 'well again')
    const twice = await postgres.do(
      'SELECT hash FROM journal GROUP BY hash, document, epoch HAVING count(*) > 1',
      new URL(url).pathname.slice(1),
    )
    expect(twice).toEqual([])
    closeTabs()
    const after = open()
    await after.synced()
    expect(notes(after)).toBe(30)
  },
  LONGEST_MS,
)

it('the answer of PostgreSQL is lost on its way: what was committed is not written a second time, and what was refused stays refused', async () => {
  const { store } = house.server
  const tab = open()
  await tab.saved()
  let isOver = false
  const cutting = (async () => {
    while (!isOver) {
      await postgres.do(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'potok writer'`,
      )
      await pause(40)
    }
  })()
  const wrong: string[] = []
  for (let at = 0; at < 40; at++) {
    addNote(tab.doc, `note-${at}`, {})
    await store.write([
      'INSERT INTO person(id, name, colour, guest, administrator, at) VALUES(?,?,?,0,0,0)',
      `p${at}`,
      'Имя',
      '#000',
    ])
    await store
      .write([
        'INSERT INTO person(id, name, colour, guest, administrator, at) VALUES(?,?,?,0,0,0)',
        `p${at}`,
        'Снова',
        '#000',
      ])
      .catch((error: Error) => wrong.push(error.message))
  }
  isOver = true
  await cutting
  await tab.saved()
  expect(wrong.length).toBe(40)
  const database = new URL(url).pathname.slice(1)
  expect(
    await postgres.do(`SELECT count(*)::int AS count FROM person WHERE id LIKE 'p%' AND name='Имя'`, database),
  ).toEqual([{ count: 40 }])
  expect(
    await postgres.do('SELECT hash FROM journal GROUP BY hash, document, epoch HAVING count(*) > 1', database),
  ).toEqual([])
}, 120_000)

it('a project that nobody had open is asked for while PostgreSQL is away: whoever comes hears that, and is in when it is back', async () => {
  const other = await newProject(house.administrator, 'Другой')
  const late = openTab(house.address, house.administrator, other)
  await late.saved()
  addNote(late.doc, 'kept')
  await late.saved()
  late.leave()
  await until(() => house.server.collab.hocuspocus.documents.size === 0, 'unloaded')
  await postgres.halt()
  const tab = openTab(house.address, house.administrator, other)
  await until(() => tab.closes.includes(4503), 'told')
  expect(tab.provider.isSynced).toBe(false)
  await postgres.begin()
  await tab.synced()
  expect([...tab.doc.getMap('evidence').keys()]).toEqual(['kept'])
}, 90_000)
