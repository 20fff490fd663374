import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it, vi } from 'vitest'
import { newFolder } from './people.ts'
import { program } from './program.ts'
import { endProcesses, potok, serving } from './serving.ts'

// Each story starts whole processes, on machines that do other things too.
vi.setConfig({ testTimeout: 120_000 })
afterEach(endProcesses)

type Ended = ReturnType<typeof potok>

/** One sentence beside the output, in the language of the system, nothing on it, and a code that says so. */
function oneSentence(run: (language: string) => Ended, ru: string, en: string): void {
  for (const [language, sentence, other] of [
    ['ru_RU.UTF-8', ru, en],
    ['en_US.UTF-8', en, ru],
  ] as const) {
    const { status, stdout, stderr } = run(language)
    expect({ status, stdout, lines: stderr.trim().split('\n').length, stderr }).toMatchObject({
      status: 2,
      stdout: '',
      lines: 1,
    })
    expect(stderr).toContain(sentence)
    expect(stderr).not.toContain(other)
  }
}

const serve =
  (dataFolder: string, env: Record<string, string> = {}) =>
  (language: string) =>
    potok(['serve'], { POTOK_DATA_DIR: dataFolder, LANG: language, ...env })

async function database(folder = newFolder()): Promise<string> {
  const { child } = await serving({ POTOK_DATA_DIR: folder })
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
  const whole = new DatabaseSync(join(folder, 'potok.sqlite'))
  whole.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  whole.close()
  return folder
}

it('a port in use: nothing is put into the data folder’s database', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => other.once('listening', done))
  const { port } = other.address() as { port: number }
  const folder = newFolder()
  oneSentence(serve(folder, { POTOK_PORT: String(port) }), `Порт ${port} занят:`, `Port ${port} is in use:`)
  other.close()
  const kept = new DatabaseSync(join(folder, 'potok.sqlite'), { readOnly: true })
  expect(kept.prepare('SELECT count(*) AS count FROM project').get()).toEqual({ count: 0 })
  kept.close()
})

it('an address that this machine does not have', () => {
  oneSentence(
    serve(newFolder(), { POTOK_HOST: '203.0.113.7' }),
    'адреса «203.0.113.7» у этой машины нет',
    'no address "203.0.113.7"',
  )
})

it('a data folder that cannot be one: below a file, a file itself, or where nothing can be made', () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  for (const place of [join(file, 'data'), file, '/proc/potok']) {
    oneSentence(serve(place), `${place}: в папку данных нельзя писать`, `${place}: the data folder cannot be written`)
  }
  expect(readFileSync(file, 'utf8')).toBe('')
})

it('a data folder whose database cannot be made, because a folder stands in its place', () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'potok.sqlite'))
  oneSentence(serve(folder), 'базу данных нельзя записать.', 'the database cannot be written.')
})

it('a data folder that another Potok uses', async () => {
  const folder = newFolder()
  await serving({ POTOK_DATA_DIR: folder })
  oneSentence(serve(folder), 'с этой папкой уже работает другой Поток.', 'another Potok uses this folder.')
})

it('a database of a newer version is not touched', async () => {
  const folder = await database()
  const file = join(folder, 'potok.sqlite')
  const newer = new DatabaseSync(file)
  newer.exec('PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)')
  newer.close()
  const before = readFileSync(file)
  oneSentence(serve(folder), 'данные записала более новая версия Потока.', 'a newer version of Potok wrote this data.')
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('a damaged database: no database at all, one cut short, and one with rubbish in its middle', async () => {
  const folder = await database()
  const file = join(folder, 'potok.sqlite')
  const sound = readFileSync(file)
  const rubbish = Buffer.from(sound)
  rubbish.fill(0xa5, 4096 * 2, 4096 * 4)
  for (const content of [Buffer.alloc(9000, 'не база'), sound.subarray(0, 4096 * 5), rubbish]) {
    for (const name of readdirSync(folder)) if (/-(wal|shm)$/.test(name)) writeFileSync(join(folder, name), '')
    writeFileSync(file, content)
    const { status, stderr } = serve(folder)('ru_RU.UTF-8')
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `${folder}: база данных повреждена, восстановите её из копии.\n`,
    })
    expect(readFileSync(file).equals(content)).toBe(true)
  }
})

it('a disk that is full at the start, and the same folder once there is room', async () => {
  const folder = newFolder()
  const disk = smallDisk(folder)
  oneSentence(disk.serve, disk.ru, disk.en)
  expect(existsSync(join(folder, 'secret')) ? readFileSync(join(folder, 'secret'), 'utf8').length : 43).toBe(43)
  disk.free()
  try {
    const { address, child } = await serving({ POTOK_DATA_DIR: folder })
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
  } finally {
    disk.remove()
  }
})

/** A real disk of 64 kB; where none may be mounted, files that may not grow, as a quota would have it. */
function smallDisk(folder: string) {
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0
  if (isMounted) {
    return {
      serve: serve(folder),
      ru: 'на диске нет места.',
      en: 'the disk is full.',
      free: () => spawnSync('mount', ['-o', 'remount,size=256m', folder]),
      remove: () => spawnSync('umount', ['-l', folder]),
    }
  }
  return { serve: withinQuota(folder), ...QUOTA, free: () => {}, remove: () => {} }
}

const QUOTA = { ru: 'базу данных нельзя записать.', en: 'the database cannot be written.' }
const withinQuota = (folder: string) => (language: string) => {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: language, POTOK_PORT: '0', POTOK_DATA_DIR: folder }
  const command = `ulimit -f 32; exec "${process.execPath}" "${program}" serve`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { env, encoding: 'utf8', timeout: 30_000 })
  return { status, stdout, stderr }
}

it('a quota that lets no file grow', () => {
  oneSentence(withinQuota(newFolder()), QUOTA.ru, QUOTA.en)
})

it('serve listens on the port it is told, and speaks the language of the system', async () => {
  const free = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => free.once('listening', done))
  const { port } = free.address() as { port: number }
  await new Promise((done) => free.close(done))
  const { address, said } = await serving({ POTOK_DATA_DIR: newFolder(), LANG: 'en_GB.UTF-8' }, '--port', String(port))
  expect(address).toBe(`http://127.0.0.1:${port}`)
  await vi.waitFor(() =>
    expect(said()).toMatch(/^Potok: http\S+\nFirst sign-in \(once, 24 hours\): http\S+\/first#\S+\n$/),
  )
})
