import type { Result } from '@potok/model'
import { ask } from './ask.ts'
import { listIn } from './people.ts'
import type { Role } from './projects.ts'

interface Backup {
  readonly name: string
  readonly at: number
  readonly size: number
}

/** How the server is, as it tells an administrator. Bytes and milliseconds since 1970. */
export interface ServerState {
  readonly now: number
  readonly begun: number
  /** Whether each part that its work needs is well. */
  readonly ready: { readonly [Part in 'running' | 'folder' | 'disk' | 'journal']: boolean }
  readonly versions: {
    readonly potok: string | null
    readonly node: string
    readonly tables: number | null
    readonly documents: number
    readonly updated: number | null
  }
  readonly waitingBytes: number
  readonly disk: { readonly data: number | null; readonly free: number | null; readonly size: number | null }
  readonly memory: number
  readonly documents: number
  readonly connections: number
  readonly projects: number
  readonly staff: number
  readonly guests: number
  readonly administrators: number
  readonly signedIn: number
  readonly links: {
    readonly open: number
    readonly expired: number
    readonly usedUp: number
    readonly withdrawn: number
  }
  readonly damaged: number
  /** Where people see this server; null when nobody said. */
  readonly publicUrl: string | null
  /** Whether the proxy in front says who asks; null: none is expected. */
  readonly proxyTells: boolean | null
  /** The servers of the house; null: this one is alone. */
  readonly cluster: {
    /** Whether they hear each other at once. */
    readonly isBusUp: boolean
    readonly servers: readonly {
      readonly address: string
      readonly begun: number
      readonly projects: number
      readonly isThis: boolean
    }[]
  } | null
  readonly backups: {
    readonly kept: readonly Backup[]
    readonly trouble: string | null
    readonly isRunning: boolean
  } | null
}

/** A share link by which somebody may still come in. */
export interface OpenLink {
  readonly id: string
  readonly project: string
  readonly title: string
  readonly role: Role
  readonly at: number
  readonly expiresAt: number | null
  readonly most: number | null
  readonly used: number
  /** Who made it; nobody's name when the person was erased. */
  readonly by: string
}

export const lookAtServer = (): Promise<Result<ServerState>> => ask('GET', '/server')

export const makeBackupNow = (): Promise<Result<ServerState>> => ask('POST', '/server/backups', {})

export const listOpenLinks = async (): Promise<Result<OpenLink[]>> =>
  listIn(await ask<unknown>('GET', '/server/links'), 'links')
