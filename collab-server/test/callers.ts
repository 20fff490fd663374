import type { House } from './people.ts'

/** Who may ask, from the least right to the most. */
export const CALLERS = [
  'nobody',
  'ended',
  'stranger',
  'waiting',
  'guest',
  'viewer',
  'commenter',
  'approver',
  'editor',
  'facilitator',
  'administrator',
] as const
export type Caller = (typeof CALLERS)[number]

const from = (least: Caller): readonly Caller[] => CALLERS.slice(CALLERS.indexOf(least))
export const ANYBODY: readonly Caller[] = [...CALLERS]
export const SIGNED_IN = from('stranger')
export const STAFF = SIGNED_IN.filter((one) => one !== 'guest' && one !== 'waiting')
/** The guest came by a link for looking. */
export const MEMBERS = from('guest')
export const EDITORS = from('editor')
export const FACILITATORS = from('facilitator')
export const ADMINISTRATOR = from('administrator')

export interface Request {
  readonly path?: Record<string, string>
  readonly query?: string
  readonly body?: unknown
}

export interface Rule {
  readonly allowed: readonly Caller[]
  /** Of a request that succeeds for whoever may make it; made anew for each, for some use something up. */
  request?(house: House, project: string, caller: Caller): Request | Promise<Request>
  /** It ends the caller's own session, so everybody comes afresh. */
  readonly endsSession?: true
}
