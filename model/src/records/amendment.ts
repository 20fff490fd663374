import { day, line, type Plain, reference, text } from './fields.ts'

/** One line of the change sheet of a procedure (лист регистрации изменений). */
export const amendmentFields = {
  procedure: reference(),
  version: line(),
  day: day(),
  /** What was changed. */
  text: text(),
  /** On what grounds. */
  basis: line(),
  /** Who changed it. */
  by: line(),
}

export type Amendment = Plain<typeof amendmentFields>
