import { isWeek, WEEK_SHAPE, type Week } from '../calendar/week.ts'
import { amount, custom, flag, line, maybeAmount, orNull, type Plain, reference } from './fields.ts'

/** Who takes part: a role, unit, body, client or information system. One participant may have a lane on every map. */
export const participantFields = {
  name: line(),
  nameEn: line(),
  organisation: reference(),
  /** Outside the organisation: no labour, no cost. */
  external: flag(),
  /** Roubles per person-hour, full cost. */
  rate: amount(0),
  /** How many people do this work; null: not said. */
  staff: maybeAmount(0, 100_000),
  /** When they work; empty: as the office does (domain.md 3.10). */
  week: custom<Week | null>(null, (given) => given === null || isWeek(given), orNull(WEEK_SHAPE)),
}

export type Participant = Plain<typeof participantFields>
