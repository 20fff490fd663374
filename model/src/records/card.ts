import { day, line, maybeOneOf, oneOf, type Plain, text } from './fields.ts'

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

/** How far a card or a procedure is (domain.md 10.1). */
export const PAPER_STATES = ['draft', 'agreeing', 'approved', 'finished'] as const

/** The project card's own words: the fixed record `project/card`. Lists are texts with one entry a line. */
export const cardFields = {
  registration: line(),
  version: line('1.0'),
  versionOn: day(),
  state: oneOf(PAPER_STATES, 'draft'),
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
  /** The days that the current and the target values of the indicators stand for. */
  currentOn: day(),
  targetOn: day(),
  effects: text(),
  approverPost: line(),
  approverName: line(),
  approvedOn: day(),
  agreedPost: line(),
  agreedName: line(),
  agreedOn: day(),
  /** Everybody else who agrees, one a line («должность – И. О. Фамилия»): they sign on a sheet of their own. */
  agreedAlso: line(),
  executor: line(),
}

export type Card = Plain<typeof cardFields>
