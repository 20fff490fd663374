import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { log, traceOf } from '../log.ts'
import { momentOfBackup, nameOfBackup, outdated } from './rotation.ts'
import { type Note, noteOf, TOLD_ELSEWHERE } from './told.ts'

const MINUTE_MS = 60_000
const BY = 'server'
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
  #child: ChildProcess | null = null
  #tell: (note: Note) => Promise<void> = async () => {}

  /** `command`: how the command line of this very program is started. */
  constructor(settings: BackupSettings, dataFolder: string, command: readonly string[]) {
    this.#settings = settings
    this.#dataFolder = dataFolder
    this.#command = command
  }

  /** `tell`: writes the line of each in the book of rights. */
  start(tell = this.#tell): void {
    this.#tell = tell
    this.#timer = setInterval(() => this.#look(), MINUTE_MS).unref()
    this.#look()
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
    this.#child?.kill()
  }

  state(): BackupState {
    return { kept: this.#kept(), trouble: this.#trouble, isRunning: this.#running !== null }
  }

  /** Now, whatever the hour, for this person; one that is being made already counts. */
  make(by = BY): Promise<void> {
    this.#running ??= this.#make(by).finally(() => {
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

  async #make(by: string): Promise<void> {
    const { folder } = this.#settings
    const file = join(folder, nameOfBackup(new Date()))
    const said = await this.#run(file)
    this.#trouble = said
    if (said !== null) return log.error({ code: 'backup.failed', said }, 'a backup was not made')
    log.info({ code: 'backup.made', file }, 'a backup was made')
    try {
      await this.#tell(await noteOf(file, by))
    } catch (error) {
      log.error(traceOf(error), 'a backup was not written into the book')
    }
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
        env: { ...process.env, POTOK_DATA_DIR: this.#dataFolder, POTOK_PORT: '0', [TOLD_ELSEWHERE]: 'yes' },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      this.#child = child
      let said = ''
      child.stderr.on('data', (part) => {
        said = `${said}${part}`.slice(-2000)
      })
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code) => {
        this.#child = null
        resolve(code === 0 ? null : said.trim() || `exit ${code}`)
      })
    })
  }
}
