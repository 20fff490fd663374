import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'collab-server', 'dist', 'main.js')

/** The real server on a port and a data folder of its own; it can be killed and started again on both. */
export class Stage {
  readonly #data = mkdtempSync(join(tmpdir(), 'potok-story-'))
  readonly #pages: BrowserContext[] = []
  readonly trouble: string[] = []
  #server: ChildProcess | null = null
  #browser: Browser | null = null
  #port = '0'
  address = ''
  firstLink = ''

  async open(): Promise<void> {
    await this.serve()
    this.#browser = await chromium.launch({
      executablePath: process.env.POTOK_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--font-render-hinting=none', '--disable-dev-shm-usage'],
    })
  }

  async serve(): Promise<void> {
    const program = existsSync(built) ? built : join(root, 'collab-server', 'src', 'main.ts')
    const env = { ...process.env, POTOK_PORT: this.#port, POTOK_DATA_DIR: this.#data }
    const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#server = child
    let said = ''
    await new Promise<void>((ready, failed) => {
      const hear = (part: Buffer) => {
        said += part
        this.firstLink = /http\S+\/first#\S+/.exec(said)?.[0] ?? this.firstLink
        const address = /http:\/\/[\d.]+:(\d+)/.exec(said)
        if (!address) return
        this.address = address[0]
        this.#port = address[1] as string
        setTimeout(ready, 300)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)))
    })
  }

  /** No farewell: what was told saved must be there afterwards. */
  async kill(): Promise<void> {
    const server = this.#server
    if (!server) return
    this.#server = null
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGKILL')
    await ended
  }

  async person(language: 'ru' | 'en' = 'ru'): Promise<Page> {
    const locale = language === 'ru' ? 'ru-RU' : 'en-GB'
    const context = await (this.#browser as Browser).newContext({
      locale,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
    this.#pages.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => this.trouble.push(error.message))
    return page
  }

  /** The administrator, by the link that the first start prints. */
  async administrator(name: string): Promise<Page> {
    const page = await this.person()
    await page.goto(this.firstLink)
    await page.getByRole('textbox').first().fill(name)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${this.address}/`)
    return page
  }

  async close(): Promise<void> {
    for (const context of this.#pages.splice(0)) await context.close()
    await this.#browser?.close()
    await this.kill()
    rmSync(this.#data, { recursive: true, force: true })
  }
}

/** A request in a person's name, as their own page would send it. */
export function ask<T>(page: Page, path: string, method = 'GET', body?: unknown): Promise<T> {
  return page.evaluate(
    async ([address, verb, given]) => {
      const headers: Record<string, string> = given === undefined ? {} : { 'content-type': 'application/json' }
      const answer = await fetch(address as string, {
        method: verb as string,
        headers,
        body: given as string | undefined,
      })
      if (!answer.ok) throw new Error(`${verb} ${address}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    [path, method, body === undefined ? undefined : JSON.stringify(body)] as const,
  ) as Promise<T>
}
