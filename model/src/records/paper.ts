import { line, maybeOneOf, type Plain } from './fields.ts'

/** A document of the process (container `documents`): the same thing wherever it is named. */
export const paperFields = { name: line(), form: maybeOneOf(['paper', 'electronic']) }

export type Paper = Plain<typeof paperFields>
