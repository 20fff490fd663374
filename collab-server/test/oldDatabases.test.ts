import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { databaseOf, newestVersion } from '../fixtures/oldDatabases.ts'
import { ANNA, LOGIN, NOTES, PASSWORD, PROJECT, ROWS, TITLE } from '../fixtures/oldRows.ts'
import { sha256 } from '../src/approval/frozen.ts'
import { makeBackup } from '../src/backups/makeBackup.ts'
import { restoreBackup } from '../src/backups/restoreBackup.ts'
import { SqliteStore } from '../src/stores/sqlite/sqliteStore.ts'
import { addNote, closeTabs, type House, newFolder, openHouse, openTab } from './people.ts'
import { PLAIN } from './pictures.ts'
import { potok } from './serving.ts'
import { signInAt } from './signingIn.ts'

vi.setConfig({ testTimeout: 180_000 })

/** The committed files, by their hash: what people have is not made anew. */
const KEPT: Readonly<Record<number, string>> = {
  1: '48ec36b7e57e4a2e89f3acd07393b6adcc7e01ff8ab234134ea391e58c07c7c3',
  2: 'aa931c7791f2f15d4b85feaeaa3c8e8a3d76554671aa9fe54fff89a83770e50b',
  3: '1c6927fb227cb76012e59de155848914267983251fb5d0db3ca2af34c5a68056',
  4: '39f02619677f3a3c57d0501324391f1ac3c411eba62d61a86d18f409987b1156',
  5: 'cd718122b17064f6fc97c47dee62ee828c660fe3595690c5f2fe405f5a5898a1',
  6: '7e4ef5aecf1628ca9ff10ef6a31a47f9b12156fdb5d6d1fdc31439455a627bcb',
  7: '7f4d758b1bdcf3c109e4728214d679a96f1247adcbf0b0a2128e640cc512d624',
  8: '34a5e49b7e5aa6529fa95f1ed8334d62bbf0408e3649a680e2e3aed75bc7e6c4',
  9: '4fec42234e93236e22a4f6f81ba9b22295a38284b8ae705fbdb93017846a0708',
  10: 'd0cdfec4413004651aa23c1270dd0ad11d3241681f322e68ea60f038630422f4',
  11: 'aa519062d1805627a19fdd937dcd11bfceec7d2401a8522f60269aa7f24ca705',
  12: '252205edf353f17109516eb8c24eee706f9717608fa65afc951c05354510120b',
  13: '8158a720b5f319b03d597f2fb33d0537d5c675b271dbd050d48215a78ce4e899',
  14: 'de6d08661ff75e25b472e92ad3adaaf8557a2c25db287e7abb0d04ef2e219b72',
  15: '7dc06d5eba79041b6ff383fb04b9350e40a8bb2886e9eede3eb419ce45ec301a',
  16: '7061c8339f85bda58057938e68ec87befa9509898c56a9873c16178030616502',
  17: 'a7101f86cf51e8d0efbe53af521d43052691277b26cd39fd1bd6e266d002587a',
  18: '6ef9e6c2ce3c0fc6cfdfbc1e00dbd4a52ac2767da85c48080e56ace602b5a40c',
  19: '9851b30deb0467252cb9f00812cedd7caa9c1c60a6caa9834bbc26cc5cf72329',
}

const folders: string[] = []
let house: House | null = null
afterEach(async () => {
  closeTabs()
  await house?.server.close()
  house = null
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = newFolder()
  folders.push(made)
  return made
}

/** A data folder as it was left by that version; the file that is kept stays as it is. */
function leftBy(version: number): string {
  const place = folder()
  copyFileSync(databaseOf(version), join(place, 'potok.sqlite'))
  return place
}

/** Rows that no update and no restore may change, of every table that the version has. */
const LASTING = [
  'SELECT id, name, guest, administrator, at FROM person ORDER BY id',
  'SELECT project, person, role, link FROM member ORDER BY person',
  'SELECT id, project, hash, role, at, expires, withdrawn, person FROM link ORDER BY id',
  'SELECT person, command, about FROM activity ORDER BY seq',
  'SELECT id, kind, account, password FROM credential ORDER BY id',
  "SELECT seq, at, person, project, what, about, hash FROM audit WHERE what NOT LIKE 'backup.%' ORDER BY seq",
  'SELECT id, project, name, why, content FROM version ORDER BY id',
  'SELECT hash, bytes FROM content ORDER BY hash',
  'SELECT * FROM lock ORDER BY map',
  'SELECT id, project, form, hash, answers FROM form_link ORDER BY id',
  'SELECT id, project, media_type, bytes, hash FROM attachment ORDER BY id',
  'SELECT project, session, lead, ended, standing FROM running ORDER BY session',
  'SELECT id, project, number, content, hash FROM submission ORDER BY id',
  'SELECT submission, stage, format, bytes, hash FROM submission_file ORDER BY submission',
  'SELECT reviewer, verdict, remarks, at, hash, known_by FROM decision ORDER BY reviewer',
  'SELECT id, name, standard, settings FROM letterhead ORDER BY id',
  'SELECT * FROM thread_seen ORDER BY thread',
]

function lastingIn(place: string): Map<string, unknown> {
  const database = new DatabaseSync(join(place, 'potok.sqlite'), { readOnly: true })
  try {
    const found = new Map<string, unknown>()
    for (const sql of LASTING) {
      const [, table] = /FROM (\w+)/.exec(sql)!
      const isThere = database.prepare('SELECT 1 FROM sqlite_master WHERE name=?').get(table!)
      if (isThere) found.set(sql, database.prepare(sql).all())
    }
    return found
  } finally {
    database.close()
  }
}

/** Whatever was there is there; the newer version may have added tables. */
function keptAll(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): void {
  for (const [sql, rows] of before) expect([sql, after.get(sql)]).toEqual([sql, rows])
}

async function documentIn(place: string): Promise<Y.Doc> {
  const store = await SqliteStore.open(place)
  const [row] = store.read<{ epoch: number }>('SELECT epoch FROM project WHERE id=?', PROJECT)
  const { updates, damage } = await store.load(`project/${PROJECT}`, row!.epoch)
  await store.close()
  expect(damage).toEqual([])
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const contentOf = (doc: Y.Doc) =>
  Object.fromEntries(['steps', 'flows', 'lanes', 'evidence'].map((name) => [name, doc.getMap(name).toJSON()]))

const VERSIONS = Array.from({ length: newestVersion() }, (_, at) => at + 1)

it('there is a database of every version before today’s, as it was left then, with rows of all that came with it', () => {
  for (const version of VERSIONS.slice(0, -1))
    expect([version, existsSync(databaseOf(version))]).toEqual([version, true])
  for (const [version, hash] of Object.entries(KEPT)) {
    expect([version, sha256(readFileSync(databaseOf(Number(version))))]).toEqual([version, hash])
    const database = new DatabaseSync(databaseOf(Number(version)), { readOnly: true })
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: Number(version) })
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    database.close()
  }
  expect(Object.keys(KEPT).map(Number)).toEqual(VERSIONS.filter((version) => existsSync(databaseOf(version))))
  expect(Object.keys(ROWS).length).toBeGreaterThan(14)
})

it.each(Object.keys(KEPT).map(Number))(
  'the data of version %i: this server opens it, nothing in it is lost, people read and edit, and it is backed up and restored',
  async (version) => {
    const place = leftBy(version)
    const before = lastingIn(place)
    house = await openHouse({ dataFolder: place })
    const { administrator, address, server } = house
    keptAll(new Map([...before].filter(([sql]) => !/FROM (person|audit)/.test(sql))), lastingIn(place))
    const listed = (await administrator.ask('GET', '/projects')).said.projects
    expect(listed.map(({ title }: { title: string }) => title)).toEqual([TITLE])
    const tab = openTab(address, administrator, PROJECT)
    await tab.saved()
    expect(tab.doc.getMap('evidence').size).toBe(NOTES)
    expect(tab.doc.getMap('steps').size).toBeGreaterThan(6)
    addNote(tab.doc, 'written-today', { text: 'После обновления' })
    await tab.saved()

    const { said } = await administrator.ask('GET', `/projects/${PROJECT}/versions`)
    if (version >= 7) {
      const [kept] = said.versions
      expect(kept).toMatchObject({ name: 'Согласовано с отделом', why: 'named' })
      const restored = await administrator.ask('POST', `/projects/${PROJECT}/versions/${kept.id}/restore`, {})
      expect(restored.status).toBe(200)
      await administrator.ask('POST', `/projects/${PROJECT}/versions/${kept.id}/restore`, {})
    }
    if (version >= 3) expect((await signInAt(address, LOGIN, PASSWORD)).said).toMatchObject({ id: ANNA })
    if (version >= 14) {
      const picture = await fetch(`${address}/api/projects/${PROJECT}/attachments/attachment-1`, {
        headers: { cookie: administrator.cookie },
      })
      expect(new Uint8Array(await picture.arrayBuffer())).toEqual(PLAIN['image/png'])
    }
    if (version >= 16) {
      const papers = (await administrator.ask('GET', `/projects/${PROJECT}/submissions`)).said.submissions
      expect(papers).toMatchObject([{ id: 'submission-1', number: 1, standing: 'approved' }])
      const differs = await administrator.ask('GET', `/projects/${PROJECT}/submissions/submission-1/differences`)
      expect(differs.status).toBe(200)
    }
    if (version >= 18)
      expect((await administrator.ask('GET', '/letterheads')).said.letterheads).toMatchObject([
        { name: 'Бланк прежних лет' },
      ])
    tab.leave()
    await server.store.committed()

    const file = join(folder(), 'all.backup')
    const then = lastingIn(place)
    await makeBackup(place, file)
    await server.close()
    house = null
    const into = folder()
    const { projects, damaged } = await restoreBackup(file, into)
    expect({ projects, damaged }).toEqual({ projects: 1, damaged: 0 })
    keptAll(then, lastingIn(into))
    expect(contentOf(await documentIn(into))).toEqual(contentOf(await documentIn(place)))
    const env = { POTOK_DATA_DIR: into }
    expect([potok(['verify'], env).status, potok(['audit', 'verify'], env).status]).toEqual([0, 0])
  },
)

it('a backup that each older version made restores equal, brought to this version', async () => {
  for (const version of Object.keys(KEPT).map(Number)) {
    const place = leftBy(version)
    const file = join(folder(), 'old.backup')
    await makeBackup(place, file)
    const into = folder()
    expect(await restoreBackup(file, into)).toMatchObject({ projects: 1, damaged: 0, before: null })
    keptAll(lastingIn(place), lastingIn(into))
    // Opening brings the copy of the old data to this version too, so both are read the same way.
    expect([version, contentOf(await documentIn(into))]).toEqual([version, contentOf(await documentIn(place))])
  }
})

it('a backup of a newer version is refused in one sentence, and the folder stays as it is', async () => {
  const place = leftBy(newestVersion() - 1)
  const database = new DatabaseSync(join(place, 'potok.sqlite'))
  database.exec(`PRAGMA user_version = ${newestVersion() + 1}`)
  database.close()
  const file = join(folder(), 'newer.backup')
  await makeBackup(place, file)
  const into = join(folder(), 'data')
  mkdirSync(into)
  copyFileSync(databaseOf(1), join(into, 'potok.sqlite'))
  const refused = potok(['restore', file], { POTOK_DATA_DIR: into })
  expect([refused.status, refused.stderr.trim().split('\n').length]).toEqual([2, 1])
  expect(refused.stderr).toContain('более нов')
  expect(sha256(readFileSync(join(into, 'potok.sqlite')))).toBe(KEPT[1])
})
