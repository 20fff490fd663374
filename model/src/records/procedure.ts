import { PAPER_STATES } from './card.ts'
import { custom, day, line, maybeAmount, oneOf, orNull, type Plain, reference, text } from './fields.ts'
import { FOLLOWED_SHAPE, type Followed, isFollowed } from './followed.ts'

/** A standard operating procedure (СОП): its own words; the steps come from the map. */
export const procedureFields = {
  number: maybeAmount(1),
  map: reference(),
  title: line(),
  version: line('1.0'),
  effective: day(),
  review: day(),
  state: oneOf(PAPER_STATES, 'draft'),
  purpose: text(),
  scope: text(),
  terms: text(),
  regulations: text(),
  responsibility: text(),
  resources: text(),
  control: text(),
  appendices: text(),
  /** How the indicators are measured, by whom and how often. */
  measured: line(),
  measuredBy: line(),
  /** Who reads and signs, one a line («Ф. И. О. – должность»). */
  readers: line(),
  /** What it took from its map when somebody last compared the two; null: nobody has. */
  followed: custom<Followed | null>(null, (given) => given === null || isFollowed(given), orNull(FOLLOWED_SHAPE)),
}

export type Procedure = Plain<typeof procedureFields>
