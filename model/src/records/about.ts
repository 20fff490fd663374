import { custom, line, maybeAmount, oneOf, orNull, type Plain } from './fields.ts'

/** How long a case may take by the regulation. */
export interface Term {
  readonly days: number
  readonly basis: 'work' | 'calendar'
}

const MOST_DAYS = 3660

function isTerm(given: unknown): given is Term {
  if (typeof given !== 'object' || given === null) return false
  const { days, basis } = given as Record<string, unknown>
  return (
    Number.isInteger(days) &&
    (days as number) > 0 &&
    (days as number) <= MOST_DAYS &&
    (basis === 'work' || basis === 'calendar')
  )
}

const TERM_SHAPE = {
  type: 'object',
  required: ['days', 'basis'],
  properties: { days: { type: 'integer', minimum: 1, maximum: MOST_DAYS }, basis: { enum: ['work', 'calendar'] } },
} as const

/** What the project is about: the fixed record `project/about`, created by the server. */
export const aboutFields = {
  title: line(),
  titleEn: line(),
  note: line(),
  processType: line(),
  boundaryFrom: line(),
  boundaryTo: line(),
  /** What was last taken from the current map into the two before. */
  boundaryFromTaken: line(),
  boundaryToTaken: line(),
  processOwner: line(),
  organisationName: line(),
  annualVolume: maybeAmount(),
  unit: line(),
  term: custom<Term | null>(null, (given) => given === null || isTerm(given), orNull(TERM_SHAPE)),
  locale: oneOf(['ru', 'en'], 'ru'),
}

export type About = Plain<typeof aboutFields>
