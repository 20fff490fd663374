import type { ServerState } from '../api/server.ts'

export type CheckName = 'address' | 'secure' | 'proxy' | 'socket' | 'clock' | 'disk' | 'backups' | 'browser'
export interface Check {
  readonly name: CheckName
  /** The sentence of the texts: `server.check.<name>.<word>`. */
  readonly word: string
  readonly tone: 'ok' | 'warn' | 'danger'
  readonly values: Readonly<Record<string, string | number>>
}

/** What this browser sees of the way to the server. */
export interface Seen {
  /** Where this page is, as people type it. */
  readonly address: string
  /** How long a socket took to open, ms; null: it did not. */
  readonly socketMs: number | null
  /** By how much this device's clock is ahead of the server's, ms. */
  readonly aheadMs: number
  /** Abilities that the editor needs and this browser lacks. */
  readonly lacks: readonly string[]
}

/** Less than this free, and somebody should do something. */
const LITTLE = 2 * 2 ** 30
const OFF_MS = 5000
const FAR_OFF_MS = 60_000
const SLOW_MS = 1000
const LATE_BACKUPS = 25 * 3_600_000

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/** Everything that an installation gets wrong most, one line each. */
export function selfCheck(state: ServerState, seen: Seen): Check[] {
  return [
    place(state, seen),
    secure(seen),
    ...proxy(state),
    socket(seen),
    clock(seen),
    disk(state),
    backups(state),
    browser(seen),
  ]
}

const check = (name: CheckName, tone: Check['tone'], word: string, values: Check['values'] = {}): Check => ({
  name,
  word,
  tone,
  values,
})

function place({ publicUrl }: ServerState, { address }: Seen): Check {
  if (publicUrl === null)
    return isHere(new URL(address).hostname) ? check('address', 'ok', 'here') : check('address', 'warn', 'untold')
  return publicUrl === address
    ? check('address', 'ok', 'same', { told: publicUrl })
    : check('address', 'danger', 'other', { told: publicUrl, origin: address })
}

function secure({ address }: Seen): Check {
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:') return check('secure', 'ok', 'yes')
  return isHere(hostname) ? check('secure', 'ok', 'here') : check('secure', 'danger', 'no')
}

const proxy = ({ proxyTells }: ServerState): Check[] =>
  proxyTells === null ? [] : [proxyTells ? check('proxy', 'ok', 'yes') : check('proxy', 'danger', 'no')]

function socket({ socketMs }: Seen): Check {
  if (socketMs === null) return check('socket', 'danger', 'no')
  const ms = Math.round(socketMs)
  return socketMs > SLOW_MS ? check('socket', 'warn', 'slow', { ms }) : check('socket', 'ok', 'yes', { ms })
}

function clock({ aheadMs }: Seen): Check {
  const seconds = Math.round(Math.abs(aheadMs) / 1000)
  if (Math.abs(aheadMs) <= OFF_MS) return check('clock', 'ok', 'same')
  const tone = Math.abs(aheadMs) > FAR_OFF_MS ? 'danger' : 'warn'
  return check('clock', tone, aheadMs > 0 ? 'ahead' : 'behind', { seconds })
}

function disk({ disk: { free }, ready }: ServerState): Check {
  if (!ready.disk) return check('disk', 'danger', 'full')
  if (free === null) return check('disk', 'warn', 'unknown')
  return free < LITTLE ? check('disk', 'warn', 'little', { free }) : check('disk', 'ok', 'enough', { free })
}

function backups({ backups: told, now }: ServerState): Check {
  if (told === null) return check('backups', 'warn', 'off')
  if (told.trouble) return check('backups', 'danger', 'failed')
  const [newest] = told.kept
  if (!newest) return check('backups', told.isRunning ? 'ok' : 'warn', told.isRunning ? 'begun' : 'none')
  return now - newest.at > LATE_BACKUPS ? check('backups', 'warn', 'late') : check('backups', 'ok', 'fresh')
}

const browser = ({ lacks }: Seen): Check =>
  lacks.length === 0 ? check('browser', 'ok', 'yes') : check('browser', 'danger', 'no', { lacks: lacks.join(', ') })
