import { line, maybeAmount, maybeOneOf, members, type Plain, reference, text } from './fields.ts'
import { IDEA_PROMPTS } from './note.ts'

export const solutionFields = {
  number: maybeAmount(1),
  text: text(),
  problems: members(),
  /** Steps, of the current map or a target one, that somebody said it changes; others follow from its problems. */
  steps: members(),
  impact: maybeAmount(1, 10),
  effort: maybeAmount(1, 10),
  /** The step that it was thought of at, and what was asked there. */
  step: reference(),
  prompt: maybeOneOf(IDEA_PROMPTS),
  order: line(),
}

export type Solution = Plain<typeof solutionFields>
