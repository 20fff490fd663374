import { line, type Plain, reference, text } from './fields.ts'

/** What somebody wrote in silence, after it was shown to all. */
export const noteFields = {
  /** The item of the agenda it was written in. */
  item: reference(),
  text: text(),
  /** The name that its writer came with; empty where nobody is named. */
  author: line(),
  cluster: reference(),
  /** The note that says the same and stands for both. */
  mergedInto: reference(),
  /** The problem or solution that it became. */
  became: reference(),
  order: line(),
}

export type Note = Plain<typeof noteFields>
