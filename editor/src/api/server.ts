import type { Result } from '@potok/model'
import { ask } from './ask.ts'

interface Backup {
  readonly name: string
  readonly at: number
  readonly size: number
}

/** How the server is, as it tells an administrator. Bytes and milliseconds since 1970. */
export interface ServerState {
  readonly node: string
  readonly begun: number
  readonly storage: { readonly state: 'ok' | 'refused'; readonly reason?: string }
  readonly waitingBytes: number
  readonly disk: { readonly data: number | null; readonly free: number | null; readonly size: number | null }
  readonly memory: number
  readonly documents: number
  readonly connections: number
  readonly projects: number
  readonly staff: number
  readonly guests: number
  readonly links: number
  readonly damaged: number
  readonly backups: {
    readonly kept: readonly Backup[]
    readonly trouble: string | null
    readonly isRunning: boolean
  } | null
}

export const lookAtServer = (): Promise<Result<ServerState>> => ask('GET', '/server')

export const makeBackupNow = (): Promise<Result<ServerState>> => ask('POST', '/server/backups', {})
