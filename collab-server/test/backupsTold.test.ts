import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it, vi } from 'vitest'
import { hashed } from '../src/backups/hashed.ts'
import { makeBackup } from '../src/backups/makeBackup.ts'
import { ScheduledBackups } from '../src/backups/scheduled.ts'
import { takeUntold, toldInBook } from '../src/backups/told.ts'
import { prepareTables } from '../src/stores/sqlite/schema.ts'
import { SqliteStore } from '../src/stores/sqlite/sqliteStore.ts'
import { type House, newFolder, newProject, openHouse, until } from './people.ts'
import { program } from './program.ts'
import { endProcesses, potok, serving } from './serving.ts'
import { takeAway } from './takeAway.ts'

vi.setConfig({ testTimeout: 120_000 })
const houses: House[] = []
const folders: string[] = []
function folder(): string {
  const made = newFolder()
  folders.push(made)
  return made
}
const house = async (dataFolder: string, more: object = {}) => {
  const opened = await openHouse({ dataFolder, ...more })
  houses.push(opened)
  return opened
}
const closeHouses = async () => {
  for (const one of houses.splice(0)) await one.server.close()
}
afterEach(async () => {
  endProcesses()
  await closeHouses()
  // One of them holds hundreds of megabytes.
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

interface Line {
  readonly person: string
  readonly what: string
  readonly about: readonly string[]
}

const linesIn = ({ store }: House['server']): Line[] =>
  store
    .read<{ person: string; what: string; about: string }>('SELECT person, what, about FROM audit ORDER BY seq')
    .filter(({ what }) => what.startsWith('backup.'))
    .map((row) => ({ ...row, about: JSON.parse(row.about) as string[] }))
const verified = (dataFolder: string) => potok(['audit', 'verify'], { POTOK_DATA_DIR: dataFolder }).status
/** What the book is to say of a file: its name, size and the head of its hash, and no folder. */
const ofFile = async (file: string) => [basename(file), String(statSync(file).size), (await hashed(file)).slice(0, 16)]

it('a backup by hand beside a running server is a line of the book, by the server, with name, size and hash and without its path', async () => {
  const place = folder()
  const { server } = await house(place)
  const file = join(folder(), 'ноябрь.backup')
  expect(potok(['backup', file], { POTOK_DATA_DIR: place })).toMatchObject({ status: 0, stderr: '' })
  expect(linesIn(server)).toEqual([{ person: 'server', what: 'backup.made', about: await ofFile(file) }])
  expect(verified(place)).toBe(0)
})

it('one that the page asked for is told in the name of the administrator, one of the schedule in that of the server', async () => {
  const [place, into] = [folder(), folder()]
  const backups = new ScheduledBackups({ folder: into, everyHours: 1 }, place, [process.execPath, program])
  const { server, administrator } = await house(place, { scheduled: backups })
  backups.start((note) => server.store.write(toldInBook(note)))
  await until(() => !backups.state().isRunning && backups.state().kept.length === 1, 'one by itself', 60_000)
  const [first] = readdirSync(into)
  const told = { person: 'server', what: 'backup.made', about: await ofFile(join(into, first!)) }
  expect(linesIn(server)).toEqual([told])
  await until(() => Date.now() % 1000 < 100, 'a second of its own')
  await new Promise((done) => setTimeout(done, 1000))
  expect((await administrator.ask('POST', '/server/backups', {})).status).toBe(200)
  backups.stop()
  const [second] = readdirSync(into)
  expect(linesIn(server)).toEqual([
    told,
    { person: administrator.id, what: 'backup.made', about: await ofFile(join(into, second!)) },
  ])
  expect(verified(place)).toBe(0)
})

it('while somebody holds the database the backup is made all the same, and its line is written by the server later, once', async () => {
  const place = folder()
  const { server } = await house(place)
  const file = join(folder(), 'all.backup')
  const comeBack = takeAway(place)
  const made = potok(['backup', file], { POTOK_DATA_DIR: place })
  comeBack()
  expect([made.status, made.stderr]).toEqual([0, ''])
  expect(linesIn(server)).toEqual([])
  await until(() => server.store.storage().state === 'ok', 'well again')
  await takeUntold(server.store, place)
  const line = { person: 'server', what: 'backup.made', about: await ofFile(file) }
  expect(linesIn(server)).toEqual([line])
  await takeUntold(server.store, place)
  expect([linesIn(server), readdirSync(join(place, 'untold'))]).toEqual([[line], []])
  expect(verified(place)).toBe(0)
})

it('data of an older version, backed up before the update, is told when the new server has started', async () => {
  const place = folder()
  const old = new DatabaseSync(join(place, 'potok.sqlite'))
  prepareTables(old, 12)
  old.close()
  const file = join(folder(), 'before.backup')
  expect(potok(['backup', file], { POTOK_DATA_DIR: place })).toMatchObject({ status: 0, stderr: '' })
  const running = await serving({ POTOK_DATA_DIR: place })
  await until(() => readdirSync(join(place, 'untold')).length === 0, 'taken over')
  running.child.kill('SIGTERM')
  await once(running.child, 'exit')
  const store = await SqliteStore.open(place)
  const about = JSON.stringify(await ofFile(file))
  expect(store.read('SELECT person FROM audit WHERE what=? AND about=?', 'backup.made', about)).toEqual([
    { person: 'server' },
  ])
  await store.close()
})

it('a restore is a line of the restored book, with the file it came from, and the book is whole', async () => {
  const place = folder()
  const { administrator } = await house(place)
  await newProject(administrator)
  await closeHouses()
  const file = join(folder(), 'all.backup')
  expect(potok(['backup', file], { POTOK_DATA_DIR: place }).status).toBe(0)
  const into = folder()
  expect(potok(['restore', file, '--continue'], { POTOK_DATA_DIR: into }).status).toBe(0)
  const { server } = await house(into)
  const [line] = linesIn(server).slice(-1)
  expect(line).toEqual({
    person: 'server',
    what: 'backup.restored',
    about: [...(await ofFile(file)), 'goes-on', expect.stringMatching(/^\d{4}-\d\d-\d\dT/)],
  })
  expect(verified(into)).toBe(0)
})

it('whoever makes a backup knows where it comes to stand before anything is there, so that no moment is too early to stop it', async () => {
  const [place, into] = [folder(), folder()]
  await house(place)
  const seen: boolean[] = []
  await makeBackup(place, join(into, 'all.backup'), { onAside: (aside) => seen.push(existsSync(aside)) })
  expect([seen, readdirSync(into)]).toEqual([[false], ['all.backup']])
})

it('a backup that is stopped leaves nothing behind', async () => {
  const [place, into] = [folder(), folder()]
  const { server } = await house(place)
  // Large enough to be caught in the middle.
  await server.store.write(['CREATE TABLE ballast(bytes BLOB)'])
  await server.store.write(['INSERT INTO ballast VALUES(zeroblob(200000000))'])
  mkdirSync(join(into, 'here'))
  const file = join(into, 'here', 'all.backup')
  const env = { ...process.env, POTOK_DATA_DIR: place, POTOK_PORT: '0' }
  const child = spawn(process.execPath, [program, 'backup', file], { env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  await until(() => readdirSync(join(into, 'here')).length > 0, 'begun')
  child.kill('SIGTERM')
  await ended
  expect(readdirSync(join(into, 'here'))).toEqual([])
  expect(readFileSync(join(place, 'secret')).length).toBeGreaterThan(0)
})
