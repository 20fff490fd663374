import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type OrganisationSettings, organisationFrom } from './access/organisation/settings.ts'
import { type SessionTerms, TERMS } from './access/sessions.ts'
import type { BackupSettings } from './backups/scheduled.ts'
import { Trouble } from './cli/command.ts'
import { type ClusterSettings, clusterFrom, proxiesFrom } from './cluster/settings.ts'
import { type MailSettings, mailFrom } from './mail/settings.ts'
import { SOCKET_LIMITS, type SocketLimits } from './protocols/alive.ts'
import type { Proxies } from './protocols/proxies.ts'
import { publicUrlFrom } from './publicUrl.ts'

const MOST_HOURS = 90 * 24
const MOST_SOCKETS = 100_000
/** What a day's writing beside a backup may need at once. */
export const LEAST_FREE = 64 << 20
const MOST_FREE_MB = 1e9
const STOP_SECONDS = 15
const MOST_STOP_SECONDS = 300

export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** The address that people type, where it differs from ours; with the path where a proxy shows us under one. */
  readonly publicUrl: string | null
  readonly organisation: OrganisationSettings | null
  readonly mail: MailSettings | null
  readonly session: SessionTerms
  readonly sockets: SocketLimits
  readonly board: BoardSettings
  /** Null: nobody asked for backups. */
  readonly backups: BackupSettings | null
  readonly metricsToken: string | null
  /** How long a server that is told to stop may take. */
  readonly stopSeconds: number
  /** Bytes that must be free where the data lies, or the server is not ready. */
  readonly leastFree: number
  /** Null: this server is alone, over SQLite. */
  readonly cluster: ClusterSettings | null
  readonly proxies: Proxies
}

export interface BoardSettings {
  readonly isOn: boolean
  /** The key that the maker of the board's library sells; without one its watermark is shown. */
  readonly licenceKey: string | null
}

export const BOARD: BoardSettings = { isOn: true, licenceKey: null }

/** Reads the settings from the environment; the first wrong one is one sentence. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.POTOK_PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Trouble(`Порт: «${env.POTOK_PORT}» – не номер порта.`, `Port: "${env.POTOK_PORT}" is not a port number.`)
  }
  const publicUrl = publicUrlFrom(env)
  const organisation = organisationFrom(env, publicUrl)
  const mail = mailFrom(env, publicUrl)
  const dataFolder = writable(resolve(env.POTOK_DATA_DIR ?? 'data'))
  return {
    host: env.POTOK_HOST ?? '127.0.0.1',
    port,
    dataFolder,
    publicUrl,
    organisation,
    mail,
    session: termsFrom(env),
    sockets: socketsFrom(env),
    board: boardFrom(env),
    backups: backupsFrom(env),
    metricsToken: env.POTOK_METRICS_TOKEN || null,
    leastFree: countOf(env, 'POTOK_LEAST_FREE_MB', LEAST_FREE >> 20, MOST_FREE_MB) * (1 << 20),
    stopSeconds: countOf(env, 'POTOK_STOP_SECONDS', STOP_SECONDS, MOST_STOP_SECONDS),
    cluster: clusterFrom(env),
    proxies: proxiesFrom(env),
  }
}

function backupsFrom(env: NodeJS.ProcessEnv): BackupSettings | null {
  if (!env.POTOK_BACKUP_DIR) return null
  return { folder: writable(resolve(env.POTOK_BACKUP_DIR)), everyHours: hoursOf(env, 'POTOK_BACKUP_HOURS', 1) }
}

function boardFrom(env: NodeJS.ProcessEnv): BoardSettings {
  const wanted = env.POTOK_SKETCH_BOARD || 'on'
  if (wanted !== 'on' && wanted !== 'off')
    throw new Trouble(
      `POTOK_SKETCH_BOARD: «${wanted}» – нужно on или off.`,
      `POTOK_SKETCH_BOARD: "${wanted}" must be on or off.`,
    )
  return { isOn: wanted === 'on', licenceKey: env.POTOK_TLDRAW_LICENSE_KEY || null }
}

function termsFrom(env: NodeJS.ProcessEnv): SessionTerms {
  const hours = hoursOf(env, 'POTOK_SESSION_HOURS', TERMS.hours)
  return { hours, idleHours: Math.min(hours, hoursOf(env, 'POTOK_SESSION_IDLE_HOURS', TERMS.idleHours)) }
}

function hoursOf(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const hours = Number(env[name] || usual)
  if (hours > 0 && hours <= MOST_HOURS) return hours
  throw new Trouble(
    `${name}: «${env[name]}» – нужно число часов до ${MOST_HOURS}.`,
    `${name}: "${env[name]}" must be a number of hours up to ${MOST_HOURS}.`,
  )
}

function socketsFrom(env: NodeJS.ProcessEnv): SocketLimits {
  const { perAddress, perPerson } = SOCKET_LIMITS
  return {
    ...SOCKET_LIMITS,
    perAddress: countOf(env, 'POTOK_SOCKETS_PER_ADDRESS', perAddress),
    perPerson: countOf(env, 'POTOK_SOCKETS_PER_PERSON', perPerson),
  }
}

function countOf(env: NodeJS.ProcessEnv, name: string, usual: number, most = MOST_SOCKETS): number {
  const count = Number(env[name] || usual)
  if (Number.isInteger(count) && count > 0 && count <= most) return count
  throw new Trouble(
    `${name}: «${env[name]}» – нужно целое число от 1 до ${most}.`,
    `${name}: "${env[name]}" must be a whole number from 1 to ${most}.`,
  )
}

/** One folder after the other: where a system refuses in its own way, the recursive call of Node 24 never returns. */
function make(folder: string): void {
  if (existsSync(folder)) return
  make(dirname(folder))
  mkdirSync(folder)
}

function writable(folder: string): string {
  try {
    make(folder)
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
    accessSync(folder, constants.W_OK)
    return folder
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') throw new Trouble(`${folder}: на диске нет места.`, `${folder}: the disk is full.`)
    throw new Trouble(
      `${folder}: в папку данных нельзя писать (${code}).`,
      `${folder}: the data folder cannot be written (${code}).`,
    )
  }
}
