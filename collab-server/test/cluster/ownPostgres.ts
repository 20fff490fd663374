import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { freePort } from '../freePort.ts'

const DEBIAN = '/usr/lib/postgresql'
const NOBODY = 'postgres'
const LONGEST_START_MS = 60_000

/** Where Debian puts the programs of the newest PostgreSQL that is installed. */
function programs(): string {
  const [version] = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  if (!version) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  return join(DEBIAN, version, 'bin')
}

const isRoot = process.getuid?.() === 0
/** It refuses to run as root, so there it runs as the user that its package made. */
const as = (command: string, args: readonly string[]): [string, string[]] =>
  isRoot
    ? ['setpriv', ['--reuid', NOBODY, '--regid', NOBODY, '--clear-groups', command, ...args]]
    : [command, [...args]]

/** A PostgreSQL of our own: a folder and a port that nobody else has, gone afterwards. */
export class OwnPostgres {
  readonly port: number
  readonly #folder: string
  #child: ChildProcess | null = null

  private constructor(folder: string, port: number) {
    this.#folder = folder
    this.port = port
  }

  static async start(settings = 'fsync = off'): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'potok-postgres-'))
    chmodSync(folder, 0o755)
    if (isRoot) execFileSync('chown', [NOBODY, folder])
    const data = join(folder, 'data')
    const init = ['-D', data, '-U', 'potok', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
    execFileSync(...as(join(programs(), 'initdb'), init), { stdio: 'ignore', cwd: folder })
    appendFileSync(
      join(data, 'postgresql.conf'),
      `${settings}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 60\n`,
    )
    const one = new OwnPostgres(folder, await freePort())
    await one.begin()
    await one.do('CREATE DATABASE potok', 'postgres')
    return one
  }

  get url(): string {
    return this.urlOf('potok')
  }

  urlOf(database: string): string {
    return `postgres://potok@127.0.0.1:${this.port}/${database}`
  }

  /** A database of its own beside the others. */
  async fresh(): Promise<string> {
    const name = `t${Math.random().toString(36).slice(2)}`
    await this.do(`CREATE DATABASE ${name}`, 'postgres')
    return this.urlOf(name)
  }

  async do<T extends object>(sql: string, database = 'potok'): Promise<T[]> {
    const client = new Client(this.urlOf(database))
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<T>(sql)).rows
    } finally {
      await client.end()
    }
  }

  async begin(): Promise<void> {
    const args = ['-D', join(this.#folder, 'data'), '-p', `${this.port}`]
    this.#child = spawn(...as(join(programs(), 'postgres'), args), { stdio: 'ignore', cwd: this.#folder })
    const end = Date.now() + LONGEST_START_MS
    for (;;) {
      try {
        await this.do('SELECT 1', 'postgres')
        return
      } catch (error) {
        if (Date.now() > end) throw error
        await new Promise((done) => setTimeout(done, 50))
      }
    }
  }

  /** As if the machine lost it: nothing is written down before it ends. */
  async halt(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGQUIT')
    await ended
  }

  /** All its processes stand still, as on a disk that does not answer. */
  stall(): void {
    this.#tell('SIGSTOP')
  }

  goOn(): void {
    this.#tell('SIGCONT')
  }

  async end(): Promise<void> {
    await this.halt()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #tell(signal: 'SIGSTOP' | 'SIGCONT'): void {
    for (const id of this.#processes()) {
      try {
        process.kill(id, signal)
      } catch (error) {
        // A connection whose process ended since they were counted.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
    }
  }

  #processes(): number[] {
    const first = this.#child?.pid
    if (!first) return []
    const pairs = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => [Number(id), parentOf(id)] as const)
    const family = new Set([first])
    for (let size = 0; size !== family.size; ) {
      size = family.size
      for (const [id, parent] of pairs) if (family.has(parent)) family.add(id)
    }
    return [...family]
  }
}

/** 0: it ended meanwhile. */
function parentOf(id: string): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
