import { line, type Plain } from './fields.ts'

export const organisationFields = { name: line() }

export type Organisation = Plain<typeof organisationFields>
