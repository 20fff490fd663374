import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../freePort.ts'
import { newFolder, until } from '../people.ts'
import { program } from '../program.ts'

const LONGEST_START_MS = 120_000

/** One server of a house: a process of its own, with a port that stays the same when it begins anew. */
export class OwnServer {
  readonly port: number
  readonly #env: Record<string, string>
  #child: ChildProcess | null = null
  #said = ''
  #logged = ''

  private constructor(port: number, env: Record<string, string>) {
    this.port = port
    this.#env = {
      ...env,
      POTOK_PORT: `${port}`,
      POTOK_DATA_DIR: newFolder(),
      POTOK_SERVER_ADDRESS: `http://127.0.0.1:${port}`,
    }
  }

  static async start(env: Record<string, string>): Promise<OwnServer> {
    const one = new OwnServer(await freePort(), env)
    await one.begin()
    return one
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get process(): number {
    return this.#child?.pid ?? 0
  }

  /** The token of the first sign-in, if this one printed it. */
  get first(): string | null {
    return /\/first#(\S+)/.exec(this.#said)?.[1] ?? null
  }

  get logged(): string {
    return this.#logged
  }

  async begin(): Promise<void> {
    const env = { ...process.env, LC_ALL: '', LANG: 'ru_RU.UTF-8', ...this.#env }
    const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    this.#said = ''
    child.stdout.on('data', (part) => {
      this.#said += part
    })
    child.stderr.on('data', (part) => {
      this.#logged += part
    })
    await until(() => /Поток: http/.test(this.#said) || child.exitCode !== null, 'started', LONGEST_START_MS)
    if (child.exitCode !== null) throw new Error(`The server ended: ${this.#said}${this.#logged}`)
    await new Promise((done) => setTimeout(done, 50))
  }

  /** As when its machine loses power. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<number | null> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null) return child?.exitCode ?? null
    const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
    child.kill('SIGCONT')
    child.kill(signal)
    return await ended
  }

  /** Stands still, as a machine that swaps. */
  stall(): void {
    this.#child?.kill('SIGSTOP')
  }

  goOn(): void {
    this.#child?.kill('SIGCONT')
  }
}
