import { line, maybeOneOf, type Plain, text } from './fields.ts'

/** The eight grounds for opening a project (regulation 5.5.3). */
export const GROUNDS = [
  'strategy',
  'kpi',
  'federal',
  'instruction',
  'staff',
  'appeals',
  'continuation',
  'replication',
] as const

/** The project card's own words: the fixed record `project/card`. Lists are texts with one entry a line. */
export const cardFields = {
  registration: line(),
  customer: line(),
  clients: text(),
  perimeter: text(),
  leader: line(),
  team: text(),
  curator: line(),
  grounds: maybeOneOf(GROUNDS),
  justification: text(),
  keyRisk: text(),
  otherRisks: text(),
  effects: text(),
  approverPost: line(),
  approverName: line(),
  agreedPost: line(),
  agreedName: line(),
  executor: line(),
}

export type Card = Plain<typeof cardFields>
