import { line, maybeAmount, members, type Plain, text } from './fields.ts'

export const solutionFields = {
  number: maybeAmount(1),
  text: text(),
  problems: members(),
  impact: maybeAmount(1, 10),
  effort: maybeAmount(1, 10),
  order: line(),
}

export type Solution = Plain<typeof solutionFields>
