import { type Plain, reference } from './fields.ts'

/** An arrow of the digraph of relations, from cause to effect. */
export const causeArrowFields = {
  start: reference(),
  end: reference(),
}

export type CauseArrow = Plain<typeof causeArrowFields>
