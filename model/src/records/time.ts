import { custom, type Field } from './fields.ts'

/** Minutes. `basis: 'calendar'` elapses round the clock (domain.md 3.1); the default `work` consumes working time. */
export interface Time {
  readonly triple: readonly [min: number, typical: number | null, max: number]
  readonly basis: 'work' | 'calendar'
  readonly source: 'guess' | 'regulation' | 'measured'
}

function isTime(given: unknown): given is Time {
  if (typeof given !== 'object' || given === null) return false
  const { triple, basis, source } = given as Record<string, unknown>
  if (basis !== 'work' && basis !== 'calendar') return false
  if (source !== 'guess' && source !== 'regulation' && source !== 'measured') return false
  return isTriple(triple)
}

/** Minutes, some nineteen centuries: above it sums would lose their minutes, and in the end be no numbers. */
export const LONGEST_TIME = 1e9

/** `0 ≤ min ≤ typical ≤ max`, typical may be unknown. */
export function isTriple(given: unknown): given is Time['triple'] {
  if (!Array.isArray(given) || given.length !== 3) return false
  const [min, typical, max] = given as unknown[]
  const finite = (one: unknown): one is number => typeof one === 'number' && one >= 0 && one <= LONGEST_TIME
  if (!finite(min) || !finite(max) || min > max) return false
  return typical === null || (finite(typical) && min <= typical && typical <= max)
}

export const time = (): Field<Time | null> => custom<Time | null>(null, (given) => given === null || isTime(given))
