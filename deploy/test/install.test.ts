import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Browser, browserAt, enterBy, newProject } from '../../collab-server/test/people.ts'
import {
  checkout,
  dropFolders,
  emptyFolder,
  freePort,
  otherVersion,
  runAsOther,
  unpacked,
  writeSettings,
} from './place.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })
const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'))
/** So many versions later. */
const later = (by: number) => version.replace(/\d+$/, (patch: string) => String(Number(patch) + by))

let bundle = ''
let root = ''
let address = ''
let anna: Browser
beforeAll(async () => {
  bundle = await unpacked()
  root = emptyFolder()
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const lib = join(root, 'var/lib/potok')
  writeSettings(root, [
    `POTOK_DATA_DIR=${lib}/data`,
    `POTOK_BACKUP_DIR="${lib}/backups"`,
    `POTOK_PORT=${port}`,
    '#POTOK_PORT=1',
  ])
})
afterAll(async () => {
  if (root) await stop()
  dropFolders()
})

const install = (from = bundle, ...args: string[]) =>
  runAsOther(join(from, 'install.sh'), ['--root', root, '--wait', '30', ...args])
const potok = (...words: string[]) => runAsOther(join(root, 'usr/local/bin/potok'), words)
const current = () => readlinkSync(join(root, 'opt/potok/current'))
const pidFile = () => join(root, 'var/lib/potok/server.pid')
const serverId = () => Number(readFileSync(pidFile(), 'utf8'))
const backups = () => readdirSync(join(root, 'var/lib/potok/backups')).filter((name) => name.startsWith('before-'))
const titles = async () => {
  // While this test waited for the installer it heard nothing: the connection to the server before has ended meanwhile.
  await new Promise((done) => setTimeout(done, 50))
  const { said } = await anna.ask('GET', '/projects')
  return said.projects.map(({ title }: { title: string }) => title)
}

function lives(id: number): boolean {
  try {
    const zombie = /^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
    return !zombie || readdirSync(`/proc/${id}/task`).length > 1
  } catch {
    return false
  }
}

async function stop(): Promise<number> {
  if (!existsSync(pidFile())) return 0
  const id = serverId()
  const began = Date.now()
  if (lives(id)) process.kill(id, 'SIGTERM')
  while (lives(id)) await new Promise((done) => setTimeout(done, 50))
  return Date.now() - began
}

it('in an empty folder, as another user without a home: one command installs, starts, and shows the first sign-in', async () => {
  const { status, stdout, stderr } = install()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(address)
  const [, token = ''] = /\/first#(\S+)/.exec(stdout) ?? []
  anna = await enterBy(address, '/first', token, 'Анна')
  await newProject(anna, 'Наш процесс')
  expect((await fetch(`${address}/ready`)).status).toBe(200)
  expect(await (await fetch(`${address}/`)).text()).toContain('/assets/')
  expect(potok('ready')).toEqual({ status: 0, stdout: `${address}/ready: готов\n`, stderr: '' })
  expect(statSync(`/proc/${serverId()}`).uid).toBe(statSync(root).uid)
  expect(statSync(join(root, 'etc/potok/potok.env')).mode & 0o777).toBe(0o600)
  expect(statSync(join(root, 'var/lib/potok')).mode & 0o777).toBe(0o700)
  expect(potok('user', 'add', '--name', 'Борис').stdout).toContain('/first#')
})

it('the same start command stops gracefully: what was acknowledged is there, no trouble is in the log, it starts again', async () => {
  const id = serverId()
  expect(await stop()).toBeLessThan(10_000)
  expect(lives(id)).toBe(false)
  expect(potok('ready')).toMatchObject({ status: 2, stderr: `${address}/ready: сервер не отвечает.\n` })
  expect(readFileSync(join(root, 'var/lib/potok/server.log'), 'utf8')).not.toContain('"level":50')
  expect(install().status).toBe(0)
  expect(await titles()).toContain('Наш процесс')
})

it('an update makes a backup, starts the new version over the same data and settings, and keeps the old one', async () => {
  const settings = readFileSync(join(root, 'etc/potok/potok.env'), 'utf8')
  const had = backups().length
  const { status, stdout } = install(otherVersion(bundle, later(1)))
  expect(status).toBe(0)
  expect(stdout).toContain(`before-${later(1)}-`)
  expect([current(), backups().length]).toEqual([later(1), had + 1])
  const versions = readdirSync(join(root, 'opt/potok')).filter((name) => !name.startsWith('.'))
  expect(versions.sort()).toEqual([version, later(1), 'current'])
  expect(readFileSync(join(root, 'etc/potok/potok.env'), 'utf8')).toBe(settings)
  expect(await titles()).toContain('Наш процесс')
})

it('a new version that spoils the data and does not start is taken back: the old one runs over the data as they were', async () => {
  const spoils = `
    // The installer asks it as well whether it is ready.
    if (process.argv[2] !== 'serve') process.exit(2)
    import { DatabaseSync } from 'node:sqlite'
    const database = new DatabaseSync(process.env.POTOK_DATA_DIR + '/potok.sqlite')
    database.exec('PRAGMA foreign_keys = OFF; PRAGMA user_version = 99; DELETE FROM project')
    process.stderr.write('новая версия не смогла\\n')
    process.exit(1)
  `
  const { status, stderr } = install(otherVersion(bundle, later(2), { 'collab-server/dist/main.js': spoils }))
  expect(status).toBe(1)
  expect(stderr).toContain('новая версия не смогла')
  expect(stderr.trim().split('\n').at(-1)).toBe(
    `Версия ${later(2)} не запустилась, причина выше; снова работает ${later(1)}.`,
  )
  expect(current()).toBe(later(1))
  expect(await titles()).toContain('Наш процесс')
  expect((await browserAt(address, anna.cookie).ask('GET', '/me')).status).toBe(200)
})

it('an update whose backup cannot be made is no update: the version before goes on', async () => {
  const settings = join(root, 'etc/potok/potok.env')
  const text = readFileSync(settings, 'utf8')
  // The old version finds no room for it.
  const program = join(root, 'opt/potok', later(1), 'collab-server/dist/main.js')
  const kept = join(dirname(program), 'kept.js')
  renameSync(program, kept)
  writeFileSync(
    program,
    `if (process.argv[2] === 'backup') { console.error('на диске нет места'); process.exit(2) } else await import('./kept.js')`,
  )
  const { status, stderr } = install(otherVersion(bundle, later(3)))
  renameSync(kept, program)
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'на диске нет места\nКопия не сделана, обновления не было: работает прежняя версия.\n',
  })
  expect(current()).toBe(later(1))
  expect(readFileSync(settings, 'utf8')).toBe(text)
  await vi.waitFor(async () => expect(await titles()).toContain('Наш процесс'), { timeout: 20_000 })
})

const refusals: [string, () => ReturnType<typeof install>, string][] = [
  ['an unknown word', () => install(bundle, '--fast'), 'Нужно: install.sh'],
  ['an older version', () => install(otherVersion(bundle, '0.0.9')), 'новее 0.0.9'],
  [
    'a changed file',
    () => install(damaged(later(4), 'editor/dist/index.html', '<script>')),
    '(editor/dist/index.html)',
  ],
  ['a file too many', () => install(damaged(later(5), 'editor/dist/more.js', '')), 'файлов вместо'],
  ['a folder that cannot be written', () => runAsOther(join(bundle, 'install.sh'), ['--root', '/proc']), 'Нет права'],
  ['no root’s rights', () => runAsOther(join(bundle, 'install.sh'), []), 'Запустите от имени root'],
]

it.each(refusals)('%s is refused in one sentence and changes nothing', async (_, run, words) => {
  const before = [current(), serverId(), backups().length]
  const { status, stdout, stderr } = run()
  expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 })
  expect(stderr).toContain(words)
  expect([current(), serverId(), backups().length]).toEqual(before)
  expect((await fetch(`${address}/ready`)).status).toBe(200)
})

function damaged(version: string, path: string, text: string): string {
  const folder = otherVersion(bundle, version)
  rmSync(join(folder, path), { force: true })
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  return folder
}
