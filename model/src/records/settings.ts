import { isOwnDays, OWN_DAYS_SHAPE, type OwnDays } from '../calendar/ownDays.ts'
import { amount, custom, oneOf, orNull, type Plain } from './fields.ts'

/** The project's conventions for its figures: the fixed record `project/settings`. */
export const settingsFields = {
  workdayMinutes: amount(480, 1, 1440),
  /** Working minutes per calendar minute of a calendar-basis time in static mode (domain.md 3.1). */
  calendarRatio: amount(5 / 7, 0.01, 1),
  mean: oneOf(['pert', 'triangular'], 'pert'),
  repeats: oneOf(['once', 'none', 'auto'], 'once'),
  outcomes: oneOf(['primary', 'all'], 'primary'),
  /** Time study: the longest timing is at most so many times the shortest (domain.md 5). */
  stabilityNorm: amount(2, 1, 100),
  /** Days off, moved and short days that the published calendar does not have. */
  ownDays: custom<OwnDays | null>(null, (given) => given === null || isOwnDays(given), orNull(OWN_DAYS_SHAPE)),
}

export type Settings = Plain<typeof settingsFields>
