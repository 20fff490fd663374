import { flag, line, maybeOneOf, oneOf, type Plain, reference, text } from './fields.ts'

export const CAUSE_STATES = ['hypothesis', 'confirmed', 'refuted'] as const
export type CauseState = (typeof CAUSE_STATES)[number]

export const POWERS = ['yes', 'partly', 'no'] as const
export type Power = (typeof POWERS)[number]

/** Whether «…, поэтому …» sounds right from a cause to what it answers. */
export const READINGS = ['holds', 'fails'] as const
export type ReverseReading = (typeof READINGS)[number]

/** An answer to «Почему?»: a child of another answer, or of the problem itself. This place is its home. */
export const causeFields = {
  problem: reference(),
  parent: reference(),
  text: text(),
  /** Somebody says that this is the root cause; whether it is one follows from the rest. */
  root: flag(),
  order: line(),
  state: oneOf(CAUSE_STATES, 'hypothesis'),
  /** Whether the team can do something about it; null: nobody said. */
  power: maybeOneOf(POWERS),
  /** Of the step from here to what it answers at home. */
  reading: maybeOneOf(READINGS),
  /** The bone of the Ishikawa diagram. */
  category: reference(),
  /** Of a refuted one: what closed the branch. */
  closed: line(),
}

export type Cause = Plain<typeof causeFields>
