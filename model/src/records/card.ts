import { day, type Field, flag, line, maybeOneOf, oneOf, type Plain, text } from './fields.ts'

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

export type Ground = (typeof GROUNDS)[number]
type GroundField = `${Ground}Ground`

const fieldOf = (ground: Ground): GroundField => `${ground}Ground`

/** One field a ground, so that two that are chosen at once both stay. */
const groundFields = Object.fromEntries(GROUNDS.map((ground) => [fieldOf(ground), flag()])) as Record<
  GroundField,
  Field<boolean>
>

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
  /** What was last taken from segments and maps into the two before. */
  clientsTaken: line(),
  perimeterTaken: line(),
  leader: line(),
  team: text(),
  curator: line(),
  /** The only one, as cards had it before a project could have several; `groundsOf` reads both. */
  grounds: maybeOneOf(GROUNDS),
  ...groundFields,
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

/** The grounds on which the project was opened, in the order of the regulation. */
export const groundsOf = (card: Card): Ground[] =>
  GROUNDS.filter((ground) => card.grounds === ground || card[fieldOf(ground)])

/** The fields of the card that say so when this ground is chosen or no longer is. */
export function withGround(card: Card, ground: Ground, chosen: boolean): Partial<Card> {
  const alone = card.grounds
  const moved = alone === null ? {} : { grounds: null, [fieldOf(alone)]: true }
  return { ...moved, [fieldOf(ground)]: chosen }
}
