import { flag, line, type Plain, reference, text } from './fields.ts'

/** An answer to «Почему?»: a child of another answer, or of the problem itself. */
export const causeFields = {
  problem: reference(),
  parent: reference(),
  text: text(),
  root: flag(),
  order: line(),
}

export type Cause = Plain<typeof causeFields>
