import { type Id, isId } from '../ids.ts'

/**
 * One field of a record. `value` is written whole; `text` is a Y.Text that people type into together;
 * `set` is a Y.Map id → true/false, so that two concurrent additions both stay.
 */
export interface Field<T> {
  kind: 'value' | 'text' | 'set'
  accepts(value: unknown): boolean
  absent: T
}

export type Fields = Record<string, Field<unknown>>

/** The plain, frozen form of a record with these fields. */
export type Plain<F extends Fields> = { readonly id: Id; readonly deletedAt: number | null } & {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never
}

/** The longest text that a field takes: more is refused with one sentence. */
export const LONGEST_TEXT = 10_000

function value<T>(absent: T, accepts: (value: unknown) => boolean): Field<T> {
  return { kind: 'value', absent, accepts }
}

export const line = (absent = ''): Field<string> =>
  value(absent, (given) => typeof given === 'string' && given.length <= LONGEST_TEXT)

export const flag = (absent = false): Field<boolean> => value(absent, (given) => typeof given === 'boolean')

export const amount = (absent: number, least = 0, most = Number.MAX_SAFE_INTEGER): Field<number> =>
  value(absent, (given) => isAmount(given, least, most))

export const maybeAmount = (least = 0, most = Number.MAX_SAFE_INTEGER): Field<number | null> =>
  value<number | null>(null, (given) => given === null || isAmount(given, least, most))

export const oneOf = <T extends string>(choices: readonly T[], absent: T): Field<T> =>
  value(absent, (given) => choices.includes(given as T))

export const maybeOneOf = <T extends string>(choices: readonly T[]): Field<T | null> =>
  value<T | null>(null, (given) => given === null || choices.includes(given as T))

export const reference = (): Field<Id | null> => value<Id | null>(null, (given) => given === null || isId(given))

/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export const day = (): Field<string | null> =>
  value<string | null>(null, (given) => given === null || (typeof given === 'string' && isDay(given)))

export const text = (): Field<string> => ({
  kind: 'text',
  absent: '',
  accepts: (given) => typeof given === 'string' && given.length <= LONGEST_TEXT,
})

export const members = (): Field<readonly Id[]> => ({
  kind: 'set',
  absent: Object.freeze([]) as readonly Id[],
  accepts: (given) => Array.isArray(given) && given.every(isId),
})

export const custom = <T>(absent: T, accepts: (value: unknown) => boolean): Field<T> => value(absent, accepts)

function isAmount(given: unknown, least: number, most: number): boolean {
  return typeof given === 'number' && Number.isFinite(given) && given >= least && given <= most
}

function isDay(given: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given)
  if (!found) return false
  const date = new Date(`${given}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given)
}
