import { type Id, isId } from '../ids.ts'
import { isOutcome, MOST_CANDIDATES } from '../ranking/isOutcome.ts'
import type { Outcome } from '../ranking/outcome.ts'
import { amount, custom, ID_SHAPE, LONGEST_TEXT, line, maybeAmount, oneOf, type Plain, reference } from './fields.ts'

/** What is ranked: records of the project, or criteria that are none. */
export const RANKED = ['problems', 'solutions', 'causes', 'criteria'] as const

export type Ranked = (typeof RANKED)[number]

/** A candidate as it read when it was voted on. */
export interface FrozenCandidate {
  readonly id: Id
  readonly text: string
  readonly number: number | null
}

type Plainly = string | number | boolean | null | readonly Plainly[] | { readonly [key: string]: Plainly }

const LONGEST_SETTINGS = 20_000

const CANDIDATES_SHAPE = {
  type: 'array',
  maxItems: MOST_CANDIDATES,
  items: {
    type: 'object',
    required: ['id', 'text', 'number'],
    properties: {
      id: ID_SHAPE,
      text: { type: 'string', maxLength: LONGEST_TEXT },
      number: { type: ['number', 'null'] },
    },
  },
} as const

/** A vote or count that was held: kept as it was, whatever becomes of what it ranked. Who voted how is not in it. */
export const rankingFields = {
  about: oneOf(RANKED, 'problems'),
  method: line(),
  settings: custom<Plainly>(null, isSettings),
  candidates: custom<readonly FrozenCandidate[]>(Object.freeze([]), isCandidates, CANDIDATES_SHAPE),
  outcome: custom<Outcome | null>(null, (given) => given === null || isOutcome(given), { type: ['object', 'null'] }),
  /** 1, and one more than what it was held again after. */
  round: amount(1, 1, 1000),
  before: reference(),
  /** The session in which it was held. */
  session: reference(),
  /** The name of who kept it. */
  by: line(),
  /** Milliseconds since 1970. */
  at: maybeAmount(),
}

export type Ranking = Plain<typeof rankingFields>

function isSettings(given: unknown): boolean {
  return given !== undefined && typeof given !== 'function' && JSON.stringify(given).length <= LONGEST_SETTINGS
}

function isCandidates(given: unknown): boolean {
  if (!Array.isArray(given) || given.length > MOST_CANDIDATES) return false
  return given.every((one) => {
    if (typeof one !== 'object' || one === null) return false
    const { id, text, number } = one as Record<string, unknown>
    if (!isId(id) || typeof text !== 'string' || text.length > LONGEST_TEXT) return false
    return number === null || typeof number === 'number'
  })
}
