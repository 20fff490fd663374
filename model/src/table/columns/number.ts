import { ok } from '../../result.ts'
import { readCode } from '../codes.ts'
import { type Column, ofOperations } from '../column.ts'

/** Follows the flow; typed by hand it stays what was typed. Of a decision, start or end it is a code that nobody types. */
export const number: Column<'number'> = {
  name: 'number',
  of: ofOperations,
  text: (row) => row.number,
  read: (words, row) => {
    const typed = words.trim().replace(/\.$/u, '')
    if (typed === row.number || readCode(typed)) return ok({})
    return ok({ fields: { number: typed } })
  },
}
