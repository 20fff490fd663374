import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'collab-server', 'dist', 'main.js')

export interface Seat {
  language?: 'ru' | 'en'
  scheme?: 'light' | 'dark'
  width?: number
  height?: number
  /** A tablet: fingers, no mouse. */
  touch?: boolean
}

/** The real server on a port and a data folder of its own; it can be killed and started again on both. */
export class Stage {
  #administrator: Awaited<ReturnType<BrowserContext['cookies']>> | null = null
  readonly #data = mkdtempSync(join(tmpdir(), 'potok-story-'))
  readonly #contexts: BrowserContext[] = []
  /** What no page may do: an uncaught error, an error in the console, a breach of the content policy. */
  readonly trouble: string[] = []
  #server: ChildProcess | null = null
  #browser: Browser | null = null
  #port = '0'
  #settings: Record<string, string> = {}
  address = ''
  firstLink = ''

  /** `settings`: further environment of the server. */
  async open(settings: Record<string, string> = {}): Promise<void> {
    this.#settings = settings
    await Promise.all([this.serve(), this.#start()])
  }

  async #start(): Promise<void> {
    this.#browser = await chromium.launch({
      executablePath: process.env.POTOK_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--font-render-hinting=none', '--disable-dev-shm-usage'],
    })
  }

  /** Starts the server; on the same port and data when it ran before. */
  async serve(): Promise<void> {
    const program = existsSync(built) ? built : join(root, 'collab-server', 'src', 'main.ts')
    const env = { ...process.env, POTOK_PORT: this.#port, POTOK_DATA_DIR: this.#data, ...this.#settings }
    const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#server = child
    let said = ''
    await new Promise<void>((ready, failed) => {
      const hear = (part: Buffer) => {
        said += part
        const address = /Поток: (https?:\/\/[\d.]+:(\d+)\S*)/.exec(said)
        if (!address) return
        this.address = address[1] as string
        // Where a proxy stands in front, its port is told.
        this.#port = this.#settings.POTOK_PORT ?? (address[2] as string)
        this.firstLink = /http\S+\/first#\S+/.exec(said)?.[0] ?? this.firstLink
        if (this.firstLink) ready()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)))
    })
  }

  /** A word of the command line over the same data. */
  potok(...words: string[]): string {
    const env = { ...process.env, POTOK_PORT: '0', POTOK_DATA_DIR: this.#data, ...this.#settings }
    return execFileSync(process.execPath, [built, ...words], { env, encoding: 'utf8' })
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

  /** Told to stop, as an update does it; answers with the code it ended with. */
  async stop(): Promise<number | null> {
    const server = this.#server
    if (!server) return null
    this.#server = null
    const ended = new Promise<number | null>((done) => server.once('exit', (code) => done(code)))
    server.kill('SIGTERM')
    return await ended
  }

  /** A disk that does not answer: nothing is committed until the returned call. */
  holdCommits(): () => void {
    const database = new DatabaseSync(join(this.#data, 'potok.sqlite'))
    database.exec('PRAGMA busy_timeout = 3000; BEGIN IMMEDIATE')
    return () => {
      database.exec('ROLLBACK')
      database.close()
    }
  }

  /** Every sign-in has been idle for too long. */
  endSignIns(): void {
    const database = new DatabaseSync(join(this.#data, 'potok.sqlite'))
    database.exec('PRAGMA busy_timeout = 3000; UPDATE session SET idle_until = 1 WHERE idle_until IS NOT NULL')
    database.close()
  }

  /** A project with a long past: so many deeds on these things, by so many people, a minute apart. */
  remember(project: string, things: readonly string[], deeds: number, people: number): void {
    const database = new DatabaseSync(join(this.#data, 'potok.sqlite'))
    database.exec('PRAGMA busy_timeout = 3000; BEGIN IMMEDIATE')
    const put = database.prepare('INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)')
    const begun = Date.now() - deeds * 60_000
    for (let at = 0; at < deeds; at++) {
      const about = JSON.stringify([things[at % things.length]])
      put.run(
        project,
        begun + at * 60_000,
        `person-${at % people}`,
        `step.${at % 3 === 0 ? 'moved' : 'changed'}`,
        about,
      )
    }
    database.exec('COMMIT')
    database.close()
  }

  async person({
    language = 'ru',
    scheme = 'light',
    width = 1440,
    height = 900,
    touch = false,
  }: Seat = {}): Promise<Page> {
    const context = await (this.#browser as Browser).newContext({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      hasTouch: touch,
      acceptDownloads: true,
      // A proxy of a test shows a certificate of its own.
      ignoreHTTPSErrors: this.address.startsWith('https:'),
    })
    this.#contexts.push(context)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    return this.tab(context)
  }

  /** One more tab of the same person. */
  async tab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => this.trouble.push(`${error.message}\n${error.stack}`))
    page.on('console', (message) => {
      const told = message.text()
      // A killed server and a refused file are part of the stories; the browser writes them down by itself.
      if (message.type() === 'error' && !/Failed to load resource|WebSocket connection|WebSocket is already/.test(told))
        this.trouble.push(told)
    })
    return page
  }

  /** The administrator, by the link that the first start prints. */
  async administrator(name: string, seat: Seat = {}): Promise<Page> {
    const page = await this.person(seat)
    // The link works once: a story that is told once more goes on as the same person.
    if (this.#administrator) {
      await page.context().addCookies(this.#administrator)
      await page.goto(this.address)
      return page
    }
    await page.goto(this.firstLink)
    await page.getByRole('textbox').first().fill(name)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${this.address}/`)
    this.#administrator = await page.context().cookies()
    return page
  }

  /** A guest who came by the project's link. */
  async guest(host: Page, project: string, name: string, role = 'editor', seat: Seat = {}): Promise<Page> {
    const link = await ask<{ token: string }>(host, `/api/projects/${project}/links`, 'POST', { role, days: 1 })
    const page = await this.person(seat)
    await page.goto(`${this.address}/join#${link.token}`)
    await page.getByRole('textbox').first().fill(name)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/p\//)
    return page
  }

  async close(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close()
    await this.#browser?.close()
    await this.kill()
    rmSync(this.#data, { recursive: true, force: true })
  }
}

/** A request in a person's name, as their own page would send it: below the path that the page was told. */
export function ask<T>(page: Page, path: string, method = 'GET', body?: unknown): Promise<T> {
  return page.evaluate(
    async ([address, verb, given]) => {
      const headers: Record<string, string> = given === undefined ? {} : { 'content-type': 'application/json' }
      const prefix = document.querySelector<HTMLMetaElement>('meta[name="potok-prefix"]')?.content ?? ''
      const answer = await fetch(`${prefix}${address}`, {
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

export async function newProject(page: Page, title: string): Promise<string> {
  const { id } = await ask<{ id: string }>(page, '/api/projects', 'POST', { title })
  return id
}

interface Listed {
  id: string
  title: string
}

/** A sample that the first start brings. */
export async function sample(page: Page, title: RegExp): Promise<string> {
  const { projects } = await ask<{ projects: Listed[] }>(page, '/api/projects')
  const found = projects.find((one) => title.test(one.title))
  if (!found) throw new Error(`No project is called like ${title}`)
  return found.id
}
