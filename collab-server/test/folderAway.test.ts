import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addNote, closeTabs, type House, newFolder, newProject, openHouse, openTab, until } from './people.ts'

const CATCH_UP_MS = 15_000
/** Of so many rows a journal is read in a thread of its own. */
const LONG = 600

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

it('the data folder is moved away while people edit: nothing is called saved, they read on and are told, and when it is back all of it is written there', async () => {
  const away = `${folder}-away`
  const anna = openTab(house.address, house.administrator, project)
  const boris = openTab(house.address, house.administrator, project)
  await Promise.all([anna.synced(), boris.synced()])
  renameSync(folder, away)
  addNote(anna.doc, 'while-away', { title: 'Записано без папки' })
  await until(() => boris.doc.getMap('evidence').has('while-away'), 'read by the other')
  await until(() => anna.told.some(({ type, reason }) => type === 'storage' && reason === 'unwritable'), 'told')
  expect(anna.provider.unsyncedChanges).toBeGreaterThan(0)
  expect(existsSync(folder)).toBe(false)

  renameSync(away, folder)
  await until(() => anna.provider.unsyncedChanges === 0, 'saved', CATCH_UP_MS)
  const database = new DatabaseSync(`${folder}/potok.sqlite`, { readOnly: true })
  const { rows } = database
    .prepare('SELECT count(*) AS rows FROM journal WHERE document=?')
    .get(`project/${project}`) as {
    rows: number
  }
  database.close()
  expect(rows).toBeGreaterThan(0)
  await until(() => anna.told.at(-1)?.state === 'ok', 'told that all is well', CATCH_UP_MS)
})

it.each(['moved away', 'another put in its place'])(
  'the data folder is %s: a project with a long journal that nobody had open is read all the same, its newcomers are told, and it is written when the folder is back',
  async (how) => {
    const away = `${folder}-away`
    const document = `project/${project}`
    const doc = new Y.Doc()
    for (const update of (await house.server.store.load(document, 1)).updates) Y.applyUpdate(doc, update)
    doc.on('update', (bytes) => {
      house.server.store.append({ project, document, epoch: 1, person: 'server', tab: 'server', bytes })
    })
    for (let at = 0; at < LONG; at++) addNote(doc, `note-${at}`)
    await house.server.store.committed()
    renameSync(folder, away)
    if (how !== 'moved away') {
      mkdirSync(folder)
      new DatabaseSync(`${folder}/potok.sqlite`).close()
    }

    const boris = openTab(house.address, house.administrator, project)
    await boris.synced()
    expect(boris.doc.getMap('evidence').size).toBe(LONG)
    expect(boris.denials).toEqual([])
    addNote(boris.doc, 'while-away')
    await until(() => boris.told.some(({ type, reason }) => type === 'storage' && reason === 'unwritable'), 'told')
    const late = openTab(house.address, house.administrator, project)
    await late.synced()
    expect(late.told.find(({ type }) => type === 'storage')).toMatchObject({ state: 'refused', reason: 'unwritable' })
    expect(boris.provider.unsyncedChanges).toBeGreaterThan(0)

    rmSync(folder, { recursive: true, force: true })
    renameSync(away, folder)
    await boris.saved()
    await until(() => boris.told.at(-1)?.state === 'ok', 'told that all is well', CATCH_UP_MS)
    expect((await house.server.store.load(document, 1)).damage).toEqual([])
  },
)
