import { maybeAmount, maybeOneOf, members, type Plain, text } from './fields.ts'
import { LOSSES } from './step.ts'

export const problemFields = {
  /** Given by the server; afterwards it changes only by a renumbering. */
  number: maybeAmount(1),
  text: text(),
  loss: maybeOneOf(LOSSES),
  evidence: text(),
  /** Steps, flows or lanes it is pinned to. */
  anchors: members(),
}

export type Problem = Plain<typeof problemFields>
