import { day, line, maybeAmount, type Plain, reference, text } from './fields.ts'

/** A standard operating procedure (СОП): its own words; the steps come from the map. */
export const procedureFields = {
  number: maybeAmount(1),
  map: reference(),
  title: line(),
  version: line('1.0'),
  effective: day(),
  review: day(),
  purpose: text(),
  scope: text(),
  terms: text(),
  regulations: text(),
  responsibility: text(),
  resources: text(),
  control: text(),
  appendices: text(),
}

export type Procedure = Plain<typeof procedureFields>
