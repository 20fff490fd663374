import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBundle } from '../../bin/bundle/bundle.mjs'

export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Somebody who is neither root nor whoever owns the checkout; without root's rights it is whoever runs the test. */
const NOBODY = 65_534
const asOther = process.getuid?.() === 0 ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []

const made: string[] = []

/** An empty folder of that other user. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'potok-deploy-')))
  made.push(folder)
  chmodSync(folder, 0o755)
  if (asOther.length > 0) chownSync(folder, NOBODY, NOBODY)
  return folder
}

/** Only what was made here goes, whatever became of the test. */
export function dropFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** The bundle as its archive unpacks, as an administrator would have it. */
export async function unpacked(): Promise<string> {
  const { archive, name } = await ensureBundle()
  const folder = emptyFolder()
  execFileSync('tar', ['-xzf', archive, '-C', folder])
  return join(folder, name)
}

/** The same bundle under another version, with some files replaced and the sums made anew. */
export function otherVersion(bundle: string, version: string, files: Record<string, string> = {}): string {
  const folder = join(bundle, '..', version)
  execFileSync('cp', ['-al', bundle, folder])
  const changed: Record<string, string> = { VERSION: `${version}\n`, ...files }
  for (const [path, text] of Object.entries(changed)) {
    rmSync(join(folder, path))
    writeFileSync(join(folder, path), text)
  }
  const fresh = execFileSync('sha256sum', Object.keys(changed), { cwd: folder, encoding: 'utf8' })
  const kept = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line && !(line.slice(66) in changed))
  rmSync(join(folder, 'SHA256SUMS'))
  writeFileSync(join(folder, 'SHA256SUMS'), `${kept.join('\n')}\n${fresh}`)
  return folder
}

/** A bare surrounding: a home that does not exist, and nothing of what the tests were started with. */
const BARE = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/nonexistent' }

export function runAsOther(program: string, args: readonly string[], env: Record<string, string> = {}) {
  const [first = program, ...rest] = [...asOther, program, ...args]
  const { status, stdout, stderr } = spawnSync(first, rest, {
    cwd: '/',
    env: { ...BARE, LANG: 'ru_RU.UTF-8', ...env },
    encoding: 'utf8',
    timeout: 180_000,
  })
  return { status, stdout, stderr }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

/** Settings as an administrator would have written them before the first installation. */
export function writeSettings(root: string, lines: readonly string[]): void {
  const folder = join(root, 'etc/potok')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'potok.env'), lines.map((line) => `${line}\n`).join(''))
  if (asOther.length === 0) return
  for (const place of [join(root, 'etc'), folder, join(folder, 'potok.env')]) chownSync(place, NOBODY, NOBODY)
}
