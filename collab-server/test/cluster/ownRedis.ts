import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../freePort.ts'

const LONGEST_START_MS = 20_000

/** A Redis of our own, that keeps nothing and is gone afterwards. */
export class OwnRedis {
  readonly port: number
  readonly #folder = mkdtempSync(join(tmpdir(), 'potok-redis-'))
  #child: ChildProcess | null = null

  private constructor(port: number) {
    this.port = port
  }

  static async start(): Promise<OwnRedis> {
    const one = new OwnRedis(await freePort())
    await one.begin()
    return one
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async begin(): Promise<void> {
    const args = [
      '--port',
      `${this.port}`,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      this.#folder,
    ]
    this.#child = spawn('redis-server', args, { stdio: 'ignore' })
    const end = Date.now() + LONGEST_START_MS
    while (!(await listens(this.port))) {
      if (Date.now() > end) throw new Error('Redis did not start: apt-get install redis-server')
      await new Promise((done) => setTimeout(done, 30))
    }
  }

  async halt(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await ended
  }

  async end(): Promise<void> {
    await this.halt()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
