import { flag, line, maybeAmount, members, oneOf, type Plain, reference } from './fields.ts'

export const ELEMENT_KINDS = [
  'client',
  'participant',
  'stakeholder',
  'organisation',
  'task',
  'resource',
  'factor',
  'result',
  'touchpoint',
] as const

export type ElementKind = (typeof ELEMENT_KINDS)[number]

/** What stands on a system map: somebody, something or a factor that can rise and fall. */
export const elementFields = {
  map: reference(),
  group: reference(),
  kind: oneOf(ELEMENT_KINDS, 'factor'),
  name: line(),
  nameEn: line(),
  /** The participant of the project that it is: while that lives, the name is theirs. */
  participant: reference(),
  /** The participant who answers for it. */
  owner: reference(),
  /** How much they can change, 1…5; empty: nobody said. */
  influence: maybeAmount(1, 5),
  /** How much it concerns them, 1…5. */
  interest: maybeAmount(1, 5),
  /** From −2, against, to +2, for. */
  attitude: maybeAmount(-2, 2),
  note: line(),
  /** It keeps its place when the map is laid out by forces. */
  pinned: flag(),
  from: members(),
}

export type Element = Plain<typeof elementFields>
