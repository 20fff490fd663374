import { readMoment } from './moment.ts'

/** Days that a project adds to the published years: a region's own holidays, days moved by an order. */
export interface OwnDays {
  readonly off: readonly string[]
  readonly work: readonly string[]
  readonly short: readonly string[]
}

const KINDS = ['off', 'work', 'short'] as const

const DAYS_SHAPE = { type: 'array', items: { type: 'string', format: 'date' } } as const

export const OWN_DAYS_SHAPE = {
  type: 'object',
  required: KINDS,
  properties: { off: DAYS_SHAPE, work: DAYS_SHAPE, short: DAYS_SHAPE },
} as const

export function isOwnDays(given: unknown): given is OwnDays {
  if (typeof given !== 'object' || given === null) return false
  return KINDS.every((kind) => {
    const days = (given as Record<string, unknown>)[kind]
    return (
      Array.isArray(days) &&
      days.every((day) => typeof day === 'string' && day.length === 10 && readMoment(day) !== null)
    )
  })
}
