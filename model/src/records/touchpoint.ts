import { line, maybeAmount, maybeOneOf, members, type Plain, text } from './fields.ts'
import { time } from './time.ts'

/** Where a client meets the organisation (domain.md 6). */
export const TOUCH_CHANNELS = ['portal', 'centre', 'phone', 'visit', 'site', 'mail', 'messenger'] as const

export type TouchChannel = (typeof TOUCH_CHANNELS)[number]

/** A point of contact between client and organisation: a row of the register. */
export const touchpointFields = {
  name: line(),
  channel: maybeOneOf(TOUCH_CHANNELS),
  place: line(),
  /** Whom the client meets there: a role, not a name. */
  who: line(),
  documents: members(),
  /** Contacts in one case. */
  frequency: maybeAmount(0, 10_000),
  duration: time(),
  /** Mean of marks 1…5, and where it is known from. */
  satisfaction: maybeAmount(1, 5),
  satisfactionSource: line(),
  /** What the client is asked for here, one thing a line. */
  asks: text(),
  /** Steps of the maps at which it happens. */
  steps: members(),
  order: line(),
}

export type Touchpoint = Plain<typeof touchpointFields>
