import { line, type Plain, reference, text } from './fields.ts'

/** What a session decided. */
export const decisionFields = {
  session: reference(),
  /** The item of the agenda in which it was taken, where one is named. */
  item: reference(),
  text: text(),
  order: line(),
}

export type Decision = Plain<typeof decisionFields>
