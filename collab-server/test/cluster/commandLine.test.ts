import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { addNote, closeTabs, enterBy, type House, newFolder, newProject, openHouse, openTab } from '../people.ts'
import { potok } from '../serving.ts'
import { OwnPostgres } from './ownPostgres.ts'

let postgres: OwnPostgres
beforeAll(async () => {
  postgres = await OwnPostgres.start()
})
afterAll(() => postgres.end())
afterEach(closeTabs)

const aside = () => mkdtempSync(join(tmpdir(), 'potok-cli-'))
const houseOver = (url: string) => openHouse({ cluster: { postgres: url, redis: null, address: null } })

/** A house with a project that somebody edited, and what its document holds. */
async function lived(): Promise<{ url: string; house: House; project: string; holds: unknown }> {
  const url = await postgres.fresh()
  const house = await houseOver(url)
  const project = await newProject(house.administrator, 'Приём заявлений')
  const tab = openTab(house.address, house.administrator, project)
  await tab.synced()
  for (let at = 0; at < 40; at++) addNote(tab.doc, `note-${at}`, { text: `правка ${at}` })
  await tab.saved()
  const holds = tab.doc.getMap('evidence').toJSON()
  tab.leave()
  return { url, house, project, holds }
}

async function heldBy(house: House, project: string): Promise<unknown> {
  const tab = openTab(house.address, house.administrator, project)
  await tab.synced()
  const holds = tab.doc.getMap('evidence').toJSON()
  tab.leave()
  return holds
}

it('a backup of several servers is the same archive: it comes back into a server alone, and into another PostgreSQL', async () => {
  const { url, house, project, holds } = await lived()
  const file = join(aside(), 'backup.potok')
  expect(potok(['backup', file], { POTOK_POSTGRES_URL: url, POTOK_DATA_DIR: newFolder() })).toMatchObject({ status: 0 })
  expect(potok(['restore', file, '--verify']).stdout).toMatch(/Копия цела.*проектов: 1/)

  const alone = newFolder()
  expect(potok(['restore', file], { POTOK_DATA_DIR: alone })).toMatchObject({ status: 0 })
  const single = await openHouse({ dataFolder: alone })
  expect(await heldBy(single, project)).toEqual(holds)
  await single.server.close()

  const other = await postgres.fresh()
  expect(potok(['restore', file], { POTOK_POSTGRES_URL: other, POTOK_DATA_DIR: newFolder() })).toMatchObject({
    status: 0,
  })
  const again = await houseOver(other)
  expect(await heldBy(again, project)).toEqual(holds)
  const tab = openTab(again.address, again.administrator, project)
  await tab.synced()
  addNote(tab.doc, 'after')
  await tab.saved()
  tab.leave()
  await again.server.close()
  await house.server.close()
})

it('a server alone becomes several: its backup goes into PostgreSQL, and everybody stays who they are', async () => {
  const folder = newFolder()
  const before = await openHouse({ dataFolder: folder })
  const project = await newProject(before.administrator, 'Детский сад')
  const { cookie } = before.administrator
  await before.server.close()
  const file = join(aside(), 'backup.potok')
  expect(potok(['backup', file], { POTOK_DATA_DIR: folder })).toMatchObject({ status: 0 })
  const url = await postgres.fresh()
  const env = { POTOK_POSTGRES_URL: url, POTOK_DATA_DIR: newFolder() }
  expect(potok(['restore', file], env)).toMatchObject({ status: 0 })
  const house = await houseOver(url)
  const answer = await fetch(`${house.address}/api/projects/${project}`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  // Into a house that is lived in nothing is restored.
  expect(potok(['restore', file], env)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/другой Поток|уже есть данные/),
  })
  await house.server.close()
  expect(potok(['restore', file], env)).toMatchObject({ status: 2, stderr: expect.stringMatching(/уже есть данные/) })
})

it('people, one-time links, the book of rights and everything stored are looked after beside servers that run', async () => {
  const { url, house } = await lived()
  const env = { POTOK_POSTGRES_URL: url, POTOK_DATA_DIR: newFolder() }
  const added = potok(['user', 'add', '--name', 'Борис'], env)
  expect(added).toMatchObject({ status: 0, stdout: expect.stringMatching(/\/first#\S+/) })
  const boris = await enterBy(house.address, '/first', /#(\S+)/.exec(added.stdout)![1]!, 'Борис')
  expect((await boris.ask('GET', '/me')).said).toMatchObject({ name: 'Борис' })
  expect(potok(['sign-in', 'Борис'], env).stdout).toMatch(/\/first#\S+/)
  expect(potok(['audit', 'verify'], env)).toMatchObject({ status: 0 })
  expect(potok(['verify'], env)).toMatchObject({ status: 0 })
  const database = new URL(url).pathname.slice(1)
  await postgres.do(`DELETE FROM audit WHERE seq=(SELECT max(seq) FROM audit)`, database)
  expect(potok(['audit', 'verify'], env)).toMatchObject({ status: 1, stdout: expect.stringMatching(/отсутствует/) })
  await postgres.do(`UPDATE journal SET bytes='\\x00' WHERE seq=(SELECT max(seq) FROM journal)`, database)
  expect(potok(['verify'], env)).toMatchObject({ status: 1, stdout: expect.stringMatching(/"place":"journal"/) })
  await house.server.close()
})

it('the tables of PostgreSQL are those of SQLite: every table, every column, what may be empty', async () => {
  const { url, house } = await lived()
  await house.server.close()
  const told = await postgres.do<{ t: string; c: string; n: string }>(
    `SELECT table_name AS t, column_name AS c, is_nullable AS n FROM information_schema.columns WHERE table_schema='public'`,
    new URL(url).pathname.slice(1),
  )
  const here = new Map(told.map(({ t, c, n }) => [`${t}.${c}`, n === 'NO']))
  const folder = newFolder()
  const alone = await openHouse({ dataFolder: folder })
  await alone.server.close()
  const database = new DatabaseSync(join(folder, 'potok.sqlite'), { readOnly: true })
  const wanted = database
    .prepare(
      `SELECT m.name AS t, c.name AS c, c."notnull" OR c.pk > 0 AS needed FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type='table' AND m.name NOT LIKE 'sqlite_%' AND m.name<>'writer'`,
    )
    .all() as { t: string; c: string; needed: number }[]
  database.close()
  expect(wanted.length).toBeGreaterThan(150)
  expect(wanted.filter(({ t, c, needed }) => here.get(`${t}.${c}`) !== (needed === 1))).toEqual([])
})
