import { duties } from './duties.ts'
import { amount, flag, line, maybeAmount, maybeOneOf, members, oneOf, type Plain, reference, text } from './fields.ts'
import { time } from './time.ts'

export const LOOKS = [
  'operation',
  'start',
  'end',
  'xor',
  'and',
  'or',
  'join',
  'wait',
  'document',
  'system',
  'note',
] as const
export const VALUES = ['VA', 'NNVA', 'NVA'] as const
export const LOSSES = [
  'overproduction',
  'inventory',
  'transport',
  'waiting',
  'processing',
  'motion',
  'defects',
  'talent',
] as const

/** What becomes of a step of the current map on the target map. */
export const FATES = [
  'kept',
  'reworded',
  'shortened',
  'lengthened',
  'moved',
  'parallel',
  'merged',
  'split',
  'automated',
  'removed',
  'new',
] as const

export type Fate = (typeof FATES)[number]
export type Look = (typeof LOOKS)[number]
export type Value = (typeof VALUES)[number]
export type LossCode = (typeof LOSSES)[number]

/** Everything box-like on a map. */
export const stepFields = {
  map: reference(),
  lane: reference(),
  /** What it goes together with; a group that is gone or of another map is none. */
  group: reference(),
  look: oneOf(LOOKS, 'operation'),
  text: text(),
  textEn: line(),
  /** The map that the operation stands for: its figures are those of that map. */
  subprocess: reference(),
  /** A number typed by hand; empty: it follows the flow. */
  number: line(),
  time: time(),
  /** A repeat pass lasts so many times as long as the first (domain.md 3.6). */
  repeatPart: amount(1, 0, 10),
  value: maybeOneOf(VALUES),
  loss: maybeOneOf(LOSSES),
  headcount: amount(1, 0, 10_000),
  /** The client's own step: no labour, no cost. */
  client: flag(),
  signatures: amount(0, 0, 10_000),
  documents: members(),
  systems: members(),
  /** Share of cases that arrive complete and accurate, 0…1. */
  accuracy: maybeAmount(0, 1),
  outcome: oneOf(['primary', 'alternative'], 'primary'),
  /** Of an AND or OR: its matching join. */
  join: reference(),
  /** The steps of the current map that this one comes from. */
  from: members(),
  /** Of a step of the current map: its fate as a person said it; empty: it follows from the ancestry. */
  fate: maybeOneOf(FATES),
  /** What a procedure says of the operation beside the map: the action in the imperative, and the columns of its row. */
  action: line(),
  how: line(),
  why: line(),
  deviation: line(),
  result: line(),
  /** Who controls, takes part or is told; the performer answers for the step and is not named here. */
  duties: duties(),
}

export type Step = Plain<typeof stepFields>
