import { day, flag, line, maybeAmount, oneOf, type Plain, reference } from './fields.ts'
import { LONGEST_TIME } from './time.ts'

export const METHODS = ['separate', 'continuous'] as const

/** What of an element is timed: a step's time, a flow's wait or transfer. */
export const TIMED = ['time', 'wait', 'transfer'] as const

export type Timed = (typeof TIMED)[number]

/** One timing of one element: a row of the observation sheet (domain.md 5). */
export const observationFields = {
  /** The step or flow. */
  about: reference(),
  part: oneOf(TIMED, 'time'),
  /** Working minutes, interruptions taken off. */
  minutes: maybeAmount(0, LONGEST_TIME),
  interruptions: maybeAmount(0, LONGEST_TIME),
  date: day(),
  place: line(),
  /** A role, not a name. */
  observer: line(),
  method: oneOf(METHODS, 'separate'),
  caseId: line(),
  remark: line(),
  /** A timing left out stays in the sheet and counts nowhere. */
  kept: flag(true),
  whyNot: line(),
  order: line(),
}

export type Observation = Plain<typeof observationFields>
