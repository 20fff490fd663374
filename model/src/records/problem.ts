import { custom, LONGEST_TEXT, maybeAmount, maybeOneOf, members, orNull, type Plain, text } from './fields.ts'
import { LOSSES } from './step.ts'

/** A loss that the map cannot measure, as somebody estimated it (domain.md 4.2). */
export interface Estimate {
  /** Working minutes of one case that has the problem. */
  readonly minutes: number
  /** Of all cases, 0…1. */
  readonly share: number
  /** Who says so and from what; empty: a finding. */
  readonly source: string
}

const ESTIMATE_SHAPE = {
  type: 'object',
  required: ['minutes', 'share', 'source'],
  properties: {
    minutes: { type: 'number', minimum: 0 },
    share: { type: 'number', minimum: 0, maximum: 1 },
    source: { type: 'string', maxLength: LONGEST_TEXT },
  },
} as const

export const problemFields = {
  /** Given by the server; afterwards it changes only by a renumbering. */
  number: maybeAmount(1),
  text: text(),
  loss: maybeOneOf(LOSSES),
  evidence: text(),
  /** Steps, flows or lanes it is pinned to. */
  anchors: members(),
  estimate: custom<Estimate | null>(null, (given) => given === null || isEstimate(given), orNull(ESTIMATE_SHAPE)),
}

export type Problem = Plain<typeof problemFields>

function isEstimate(given: unknown): given is Estimate {
  if (typeof given !== 'object' || given === null) return false
  const { minutes, share, source } = given as Record<string, unknown>
  const isAmount = (one: unknown, most: number) => typeof one === 'number' && one >= 0 && one <= most
  if (!isAmount(minutes, Number.MAX_SAFE_INTEGER) || !isAmount(share, 1)) return false
  return typeof source === 'string' && source.length <= LONGEST_TEXT
}
