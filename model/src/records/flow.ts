import { BEND_SHAPE, type Bend, isBend } from './bend.ts'
import { custom, flag, line, maybeAmount, maybeOneOf, members, orNull, type Plain, reference } from './fields.ts'
import { time } from './time.ts'

export const CHANNELS = ['courier', 'mail', 'email', 'phone', 'edms', 'smev', 'person'] as const

export const flowFields = {
  map: reference(),
  start: reference(),
  end: reference(),
  label: line(),
  /** Out of a XOR: probability; out of an OR: activation probability. Empty: an equal share, an assumption. */
  share: maybeAmount(0, 1),
  wait: time(),
  transfer: time(),
  channel: maybeOneOf(CHANNELS),
  returns: flag(),
  /** A return flow's own limit of repeats; empty: once. */
  repeats: maybeAmount(0, 100),
  /** How a person bent its way; empty: it finds its way itself. */
  bend: custom<Bend | null>(null, (given) => given === null || isBend(given), orNull(BEND_SHAPE)),
  from: members(),
}

export type Flow = Plain<typeof flowFields>
