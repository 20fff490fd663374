import { day, line, maybeAmount, oneOf, type Plain, reference, text } from './fields.ts'

export const ACTION_STATES = ['waiting', 'running', 'done', 'doneLate', 'cancelled'] as const

/** A measure of the roadmap. */
export const actionFields = {
  number: maybeAmount(1),
  text: text(),
  solution: reference(),
  owner: line(),
  start: day(),
  finish: day(),
  actualStart: day(),
  actualFinish: day(),
  result: line(),
  state: oneOf(ACTION_STATES, 'waiting'),
  percent: maybeAmount(0, 100),
  blocker: line(),
  /** The session that gave it as a task. */
  session: reference(),
  order: line(),
}

export type Action = Plain<typeof actionFields>
