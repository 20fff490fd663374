import { type Id, isId } from '../ids.ts'

/**
 * One field of a record. `value` is written whole; `text` is a Y.Text that people type into together;
 * `set` is a Y.Map id → true/false, so that two concurrent additions both stay.
 */
export interface Field<T> {
  kind: 'value' | 'text' | 'set'
  accepts(value: unknown): boolean
  absent: T
  /** As JSON Schema says it, for whoever reads a project file without Potok; what it cannot say `accepts` says. */
  shape: Shape
}

export type Shape = Readonly<Record<string, unknown>>

export type Fields = Record<string, Field<unknown>>

/** The plain, frozen form of a record with these fields. */
export type Plain<F extends Fields> = { readonly id: Id; readonly deletedAt: number | null } & {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never
}

/** The longest text that a field takes: more is refused with one sentence. */
export const LONGEST_TEXT = 10_000

function value<T>(absent: T, accepts: (value: unknown) => boolean, shape: Shape): Field<T> {
  return { kind: 'value', absent, accepts, shape }
}

const TEXT = { type: 'string', maxLength: LONGEST_TEXT } as const
export const ID_SHAPE = { type: 'string', pattern: '^[\\w.:-]{1,64}$' } as const
const DAY = { type: 'string', format: 'date' } as const
export const orNull = (shape: Shape): Shape => ({ anyOf: [shape, { type: 'null' }] })
const numeric = (least: number, most: number): Shape => ({ type: 'number', minimum: least, maximum: most })

export const line = (absent = ''): Field<string> =>
  value(absent, (given) => typeof given === 'string' && given.length <= LONGEST_TEXT, TEXT)

export const flag = (absent = false): Field<boolean> =>
  value(absent, (given) => typeof given === 'boolean', { type: 'boolean' })

export const amount = (absent: number, least = 0, most = Number.MAX_SAFE_INTEGER): Field<number> =>
  value(absent, (given) => isAmount(given, least, most), numeric(least, most))

export const maybeAmount = (least = 0, most = Number.MAX_SAFE_INTEGER): Field<number | null> =>
  value<number | null>(null, (given) => given === null || isAmount(given, least, most), orNull(numeric(least, most)))

export const oneOf = <T extends string>(choices: readonly T[], absent: T): Field<T> =>
  value(absent, (given) => choices.includes(given as T), { enum: choices })

export const maybeOneOf = <T extends string>(choices: readonly T[]): Field<T | null> =>
  value<T | null>(null, (given) => given === null || choices.includes(given as T), { enum: [...choices, null] })

export const reference = (): Field<Id | null> =>
  value<Id | null>(null, (given) => given === null || isId(given), orNull(ID_SHAPE))

/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export const day = (): Field<string | null> =>
  value<string | null>(null, (given) => given === null || (typeof given === 'string' && isDay(given)), orNull(DAY))

export const text = (): Field<string> => ({
  kind: 'text',
  absent: '',
  accepts: (given) => typeof given === 'string' && given.length <= LONGEST_TEXT,
  shape: TEXT,
})

export const members = (): Field<readonly Id[]> => ({
  kind: 'set',
  absent: Object.freeze([]) as readonly Id[],
  accepts: (given) => Array.isArray(given) && given.every(isId),
  shape: { type: 'array', items: ID_SHAPE },
})

/** `shape`: nothing said is anything. */
export const custom = <T>(absent: T, accepts: (value: unknown) => boolean, shape: Shape = {}): Field<T> =>
  value(absent, accepts, shape)

function isAmount(given: unknown, least: number, most: number): boolean {
  return typeof given === 'number' && Number.isFinite(given) && given >= least && given <= most
}

function isDay(given: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given)
  if (!found) return false
  const date = new Date(`${given}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given)
}
