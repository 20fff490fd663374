import { line, maybeAmount, oneOf, type Plain } from './fields.ts'

/** What the project is about: the fixed record `project/about`, created by the server. */
export const aboutFields = {
  title: line(),
  titleEn: line(),
  note: line(),
  processType: line(),
  boundaryFrom: line(),
  boundaryTo: line(),
  processOwner: line(),
  organisationName: line(),
  annualVolume: maybeAmount(),
  unit: line(),
  locale: oneOf(['ru', 'en'], 'ru'),
}

export type About = Plain<typeof aboutFields>
