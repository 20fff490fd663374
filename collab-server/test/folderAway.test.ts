import { existsSync, renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addNote, closeTabs, type House, newFolder, newProject, openHouse, openTab, until } from './people.ts'

const CATCH_UP_MS = 15_000

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
