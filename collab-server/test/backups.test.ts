import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { makeBackup } from '../src/backups/makeBackup.ts'
import { restoreBackup } from '../src/backups/restoreBackup.ts'
import { ScheduledBackups } from '../src/backups/scheduled.ts'
import { SqliteStore } from '../src/stores/sqlite/sqliteStore.ts'
import {
  addNote,
  browserAt,
  closeTabs,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'
import { PLAIN } from './pictures.ts'
import { program } from './program.ts'
import { endProcesses, potok, serving } from './serving.ts'

vi.setConfig({ testTimeout: 120_000 })

const run = promisify(execFile)
const houses: House[] = []
const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
const house = async (dataFolder: string) => {
  const opened = await openHouse({ dataFolder })
  houses.push(opened)
  return opened
}
afterEach(async () => {
  closeTabs()
  for (const one of houses.splice(0)) await one.server.close()
})
afterAll(() => {
  endProcesses()
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

const cli = (dataFolder: string, ...args: string[]) => potok(args, { POTOK_DATA_DIR: dataFolder })
const notesIn = (doc: Y.Doc) => new Set(doc.getMap('evidence').keys())

async function storedNotes(place: string, project: string) {
  const store = await SqliteStore.open(place)
  const [row] = store.read<{ epoch: number }>('SELECT epoch FROM project WHERE id=?', project)
  const doc = new Y.Doc()
  for (const update of (await store.load(`project/${project}`, row!.epoch)).updates) Y.applyUpdate(doc, update)
  await store.close()
  return { epoch: row!.epoch, notes: notesIn(doc) }
}

it('a backup taken while people work is one moment of it: all that was told saved before is there, sign-ins and attachments too, in a new epoch', async () => {
  const place = folder()
  const { address, administrator } = await house(place)
  const project = await newProject(administrator)
  await administrator.ask('POST', `/projects/${project}/attachments`, PLAIN['image/png'])
  const tab = openTab(address, administrator, project)
  await tab.saved()
  let made = 0
  const write = () => addNote(tab.doc, `n${made++}`)
  for (let at = 0; at < 200; at++) write()
  await tab.saved()
  const acknowledged = notesIn(tab.doc)
  const writing = setInterval(write, 1)
  const file = join(folder(), 'all.backup')
  const env = { ...process.env, POTOK_DATA_DIR: place, POTOK_PORT: '0', LANG: 'ru_RU.UTF-8', LC_ALL: '' }
  const { stdout } = await run(process.execPath, [program, 'backup', file], { env })
  clearInterval(writing)
  expect(stdout).toMatch(/^.*all\.backup: \d+\.\d МБ\n$/)
  await tab.saved()
  const all = notesIn(tab.doc)
  expect(all.size).toBeGreaterThan(acknowledged.size)

  const into = folder()
  const verified = cli(into, 'restore', file, '--verify')
  expect([verified.status, verified.stderr]).toEqual([0, ''])
  expect(readdirSync(into)).toEqual([])
  const restored = cli(into, 'restore', file)
  expect([restored.status, restored.stderr]).toEqual([0, ''])
  expect(restored.stdout).toMatch(/^Данные возвращены: .*, проектов: 1\.\n$/)
  const { epoch, notes } = await storedNotes(into, project)
  expect(epoch).toBe(1001)
  expect([...acknowledged].filter((id) => !notes.has(id))).toEqual([])
  expect([...notes].filter((id) => !all.has(id))).toEqual([])

  // The same people are signed in, and whoever was on the old epoch is sent out and finds what was restored.
  const again = await openHouseAt(into)
  const same = browserAt(again, administrator.cookie, administrator.id)
  expect((await same.ask('GET', '/me')).status).toBe(200)
  expect((await same.ask('GET', `/projects/${project}/attachments`)).said.attachments.length).toBe(1)
  const back = openTab(again, same, project)
  await back.synced()
  expect(notesIn(back.doc)).toEqual(notes)
})

async function openHouseAt(dataFolder: string): Promise<string> {
  const { createServer } = await import('../src/createServer.ts')
  const server = await createServer({ dataFolder, editorFolder: '/nowhere' })
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  houses.push({ server } as House)
  return address
}

it('a backup of many pages ends while every turn brings a commit, and is one moment of all of them', async () => {
  const place = folder()
  const { server } = await house(place)
  await server.store.write(
    ['CREATE TABLE ballast(bytes BLOB)'],
    ['CREATE TABLE pair(one INTEGER, other INTEGER)'],
    ['INSERT INTO pair VALUES(0, 0)'],
  )
  for (let at = 0; at < 20; at++) await server.store.write(['INSERT INTO ballast VALUES(zeroblob(2000000))'])
  let isOver = false
  let commits = 0
  const writing = (async () => {
    for (; !isOver; commits++) await server.store.write(['UPDATE pair SET one=one+1'], ['UPDATE pair SET other=one'])
  })()
  const file = join(folder(), 'busy.backup')
  await makeBackup(place, file)
  const during = commits
  isOver = true
  await writing
  expect(during).toBeGreaterThan(10)
  const into = folder()
  await restoreBackup(file, into)
  const database = new DatabaseSync(join(into, 'potok.sqlite'), { readOnly: true })
  const { one, other } = database.prepare('SELECT one, other FROM pair').get() as { one: number; other: number }
  database.close()
  expect(one).toBe(other)
  expect(one).toBeLessThanOrEqual(during)
})

it('what stood in the folder is moved aside and not lost; a folder that a server uses is not touched', async () => {
  const place = folder()
  const running = await house(place)
  const project = await newProject(running.administrator)
  const file = join(folder(), 'all.backup')
  expect(cli(place, 'backup', file).status).toBe(0)
  expect(cli(place, 'backup', file)).toMatchObject({ status: 2, stderr: `${file}: такой файл уже есть.\n` })
  const refused = cli(place, 'restore', file)
  expect([refused.status, refused.stderr]).toEqual([2, `${place}: с этой папкой уже работает другой Поток.\n`])
  await running.server.close()
  houses.splice(0)
  const done = cli(place, 'restore', file)
  expect(done.status).toBe(0)
  const [before] = readdirSync(place).filter((name) => name.startsWith('before-'))
  expect(existsSync(join(place, before!, 'potok.sqlite'))).toBe(true)
  expect((await storedNotes(place, project)).epoch).toBe(1001)
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([])
})

it('a restore that was cut off in the middle is finished by the next start, and one that had only begun leaves nothing behind', async () => {
  const place = folder()
  const running = await house(place)
  const project = await newProject(running.administrator)
  const file = join(folder(), 'all.backup')
  await makeBackup(place, file)
  const later = await newProject(running.administrator)
  await running.server.close()
  houses.splice(0)
  const made = folder()
  await restoreBackup(file, made)
  // As the power went off: the restored one is whole, the first of the old files is aside.
  const ready = join(place, '.restored-2026-11-29T10-05-00.000Z')
  const before = join(place, 'before-2026-11-29T10-05-00.000Z')
  for (const one of [ready, before]) mkdirSync(one)
  for (const name of ['potok.sqlite', 'secret']) cpSync(join(made, name), join(ready, name))
  renameSync(join(place, 'secret'), join(before, 'secret'))
  const again = await openHouseAt(place)
  const same = browserAt(again, running.administrator.cookie, running.administrator.id)
  expect((await same.ask('GET', '/projects')).said.projects.map(({ id }: { id: string }) => id)).toEqual([project])
  expect(later).not.toBe(project)
  expect(readdirSync(before)).toEqual(expect.arrayContaining(['potok.sqlite', 'secret']))
  for (const one of houses.splice(0)) await one.server.close()

  mkdirSync(join(place, '.restoring-begun'))
  expect(cli(place, 'restore', file).status).toBe(0)
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([])
})

it('a backup that is torn, changed, none or of a newer Potok is one sentence, and the folder stays as it is', async () => {
  const place = folder()
  const running = await house(place)
  await newProject(running.administrator)
  await running.server.close()
  houses.splice(0)
  const elsewhere = folder()
  const file = join(elsewhere, 'all.backup')
  await makeBackup(place, file)
  const whole = readFileSync(file)
  const stood = readFileSync(join(place, 'potok.sqlite'))
  const broken: [string, Buffer][] = [
    ['torn', whole.subarray(0, whole.length >> 1)],
    ['none', Buffer.from('not a backup at all')],
    ['empty', Buffer.alloc(0)],
  ]
  for (let at = 1; at < 12; at++) {
    const bytes = Buffer.from(whole)
    const place = Math.floor((bytes.length * at) / 12)
    bytes[place] = bytes[place]! ^ 0x55
    broken.push([`byte${at}`, bytes])
  }
  for (const [name, bytes] of broken) {
    const bad = join(elsewhere, name)
    writeFileSync(bad, bytes)
    const { status, stderr } = cli(place, 'restore', bad)
    expect([name, status, stderr.trim().split('\n').length]).toEqual([name, 2, 1])
    expect(stderr).toMatch(/не копия|оборвана|изменено|более новая/)
  }
  expect(readFileSync(join(place, 'potok.sqlite')).equals(stood)).toBe(true)
  expect(readdirSync(place).filter((name) => /^before-|^\./.test(name))).toEqual([])
})

it('backups are made by themselves, again when the last is old enough; one that fails says why and the next is tried', async () => {
  const place = folder()
  const running = await house(place)
  await newProject(running.administrator)
  const into = folder()
  const backups = new ScheduledBackups({ folder: into, everyHours: 1 }, place, [process.execPath, program])
  backups.start()
  await until(() => backups.state().kept.length === 1 && !backups.state().isRunning, 'a backup', 60_000)
  expect(backups.state().trouble).toBe(null)
  backups.stop()
  // A fresh one is there already: a start does not make another.
  backups.start()
  expect(backups.state().isRunning).toBe(false)
  backups.stop()
  const [one] = backups.state().kept
  cpSync(join(into, one!.name), join(into, 'mine.backup'))
  rmSync(join(into, one!.name))
  const lost = new ScheduledBackups({ folder: join(into, 'away'), everyHours: 1 }, place, [process.execPath, program])
  await lost.make()
  expect(lost.state().trouble).toContain('away')
  expect(readdirSync(into)).toEqual(['mine.backup'])
})

it('a server that was told where makes backups by itself', async () => {
  const into = folder()
  await serving({ POTOK_DATA_DIR: folder(), POTOK_BACKUP_DIR: into })
  await until(() => readdirSync(into).some((name) => name.endsWith('.backup')), 'a backup', 60_000)
  const wrong = potok(['serve'], { POTOK_DATA_DIR: folder(), POTOK_BACKUP_DIR: into, POTOK_BACKUP_HOURS: 'often' })
  expect([wrong.status, wrong.stderr]).toEqual([2, 'POTOK_BACKUP_HOURS: «often» – нужно число часов до 2160.\n'])
})
