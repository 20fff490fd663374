import { spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { log, traceOf } from '../log.ts'
import { momentOfBackup, nameOfBackup, outdated } from './rotation.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export interface BackupSettings {
  readonly folder: string
  readonly everyHours: number
}

export interface BackupState {
  /** Newest first. */
  readonly kept: readonly { readonly name: string; readonly at: number; readonly size: number }[]
  /** Why the last one was not made, in the words of the command; null: it was. */
  readonly trouble: string | null
  readonly isRunning: boolean
}

/** Makes a backup whenever the last one is old enough, in a process of its own, and drops those that have had their time. */
export class ScheduledBackups {
  readonly #settings: BackupSettings
  readonly #dataFolder: string
  readonly #command: readonly string[]
  #timer: NodeJS.Timeout | null = null
  #trouble: string | null = null
  #running: Promise<void> | null = null

  /** `command`: how the command line of this very program is started. */
  constructor(settings: BackupSettings, dataFolder: string, command: readonly string[]) {
    this.#settings = settings
    this.#dataFolder = dataFolder
    this.#command = command
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), MINUTE_MS).unref()
    this.#look()
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
  }

  state(): BackupState {
    return { kept: this.#kept(), trouble: this.#trouble, isRunning: this.#running !== null }
  }

  /** Now, whatever the hour; one that is being made already counts. */
  make(): Promise<void> {
    this.#running ??= this.#make().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  #look(): void {
    const [newest] = this.#kept()
    if (newest && Date.now() - newest.at < this.#settings.everyHours * HOUR_MS) return
    void this.make()
  }

  #kept() {
    try {
      return readdirSync(this.#settings.folder)
        .flatMap((name) => {
          const at = momentOfBackup(name)?.getTime()
          return at === undefined ? [] : [{ name, at, size: statSync(join(this.#settings.folder, name)).size }]
        })
        .sort((a, b) => b.at - a.at)
    } catch {
      return []
    }
  }

  async #make(): Promise<void> {
    const { folder } = this.#settings
    const file = join(folder, nameOfBackup(new Date()))
    const said = await this.#run(file)
    this.#trouble = said
    if (said !== null) return log.error({ code: 'backup.failed', said }, 'a backup was not made')
    log.info({ code: 'backup.made', file }, 'a backup was made')
    try {
      for (const name of outdated(readdirSync(folder))) rmSync(join(folder, name))
    } catch (error) {
      log.error(traceOf(error), 'an old backup was not dropped')
    }
  }

  #run(file: string): Promise<string | null> {
    const [program = process.execPath, ...first] = this.#command
    return new Promise((resolve) => {
      const child = spawn(program, [...first, 'backup', file], {
        env: { ...process.env, POTOK_DATA_DIR: this.#dataFolder, POTOK_PORT: '0' },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let said = ''
      child.stderr.on('data', (part) => {
        said = `${said}${part}`.slice(-2000)
      })
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code) => resolve(code === 0 ? null : said.trim() || `exit ${code}`))
    })
  }
}
