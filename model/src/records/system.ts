import { line, type Plain } from './fields.ts'

/** An information system. */
export const systemFields = { name: line() }

export type System = Plain<typeof systemFields>
