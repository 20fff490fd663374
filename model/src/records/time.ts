import { custom, type Field, orNull } from './fields.ts'

/** Minutes. `basis: 'calendar'` elapses round the clock (domain.md 3.1); the default `work` consumes working time. */
export interface Time {
  readonly triple: readonly [min: number, typical: number | null, max: number]
  readonly basis: 'work' | 'calendar'
  readonly source: 'guess' | 'regulation' | 'measured'
  /** The timings that a measured time was taken from, working minutes, rising; the triple is their least, median and most. */
  readonly sample?: readonly number[]
  /** Never written: the expectations of a map that a step stands for, which are not those of the triple. */
  readonly expected?: { readonly pert: number; readonly triangular: number; readonly typical: number }
}

const LONGEST_SAMPLE = 5000

/** Minutes, some nineteen centuries: above it sums would lose their minutes, and in the end be no numbers. */
export const LONGEST_TIME = 1e9

function isTime(given: unknown): given is Time {
  if (typeof given !== 'object' || given === null) return false
  const { triple, basis, source, sample, expected } = given as Record<string, unknown>
  if (expected !== undefined) return false
  if (basis !== 'work' && basis !== 'calendar') return false
  if (source !== 'guess' && source !== 'regulation' && source !== 'measured') return false
  return isTriple(triple) && (sample === undefined || isSample(sample))
}

function isSample(given: unknown): boolean {
  if (!Array.isArray(given) || given.length === 0 || given.length > LONGEST_SAMPLE) return false
  return given.every(isMinutes)
}

const isMinutes = (one: unknown): one is number => typeof one === 'number' && one >= 0 && one <= LONGEST_TIME

/** `0 ≤ min ≤ typical ≤ max`, typical may be unknown. */
export function isTriple(given: unknown): given is Time['triple'] {
  if (!Array.isArray(given) || given.length !== 3) return false
  const [min, typical, max] = given as unknown[]
  if (!isMinutes(min) || !isMinutes(max) || min > max) return false
  return typical === null || (isMinutes(typical) && min <= typical && typical <= max)
}

const MINUTES = { type: 'number', minimum: 0, maximum: LONGEST_TIME } as const

const TIME_SHAPE = {
  type: 'object',
  required: ['triple', 'basis', 'source'],
  properties: {
    triple: {
      type: 'array',
      prefixItems: [MINUTES, { anyOf: [MINUTES, { type: 'null' }] }, MINUTES],
      minItems: 3,
      maxItems: 3,
    },
    basis: { enum: ['work', 'calendar'] },
    source: { enum: ['guess', 'regulation', 'measured'] },
    sample: { type: 'array', items: MINUTES, minItems: 1, maxItems: LONGEST_SAMPLE },
  },
} as const

export const time = (): Field<Time | null> =>
  custom<Time | null>(null, (given) => given === null || isTime(given), orNull(TIME_SHAPE))
