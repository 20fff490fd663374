import { day, line, maybeOneOf, type Plain } from './fields.ts'

/** A key event of the card's fourth block, numbered by hand («2.1»). */
export const milestoneFields = {
  number: line(),
  name: line(),
  start: day(),
  finish: day(),
  /** Its days are those of the roadmap's actions; null: people set them. */
  follows: maybeOneOf(['roadmap']),
  /** What was last taken from there. */
  startTaken: day(),
  finishTaken: day(),
  order: line(),
}

export type Milestone = Plain<typeof milestoneFields>
