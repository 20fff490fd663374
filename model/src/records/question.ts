import { flag, line, type Plain, reference, text } from './fields.ts'

/** What a session left open. */
export const questionFields = {
  session: reference(),
  item: reference(),
  text: text(),
  answered: flag(),
  order: line(),
}

export type Question = Plain<typeof questionFields>
