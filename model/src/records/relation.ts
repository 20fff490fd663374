import { amount, flag, line, members, oneOf, type Plain, reference } from './fields.ts'

export const RELATION_KINDS = [
  'performs',
  'uses',
  'passes',
  'requires',
  'regulates',
  'controls',
  'depends',
  'conflicts',
  'influences',
] as const

export type RelationKind = (typeof RELATION_KINDS)[number]

/** A directed tie between two elements of one system map. */
export const relationFields = {
  map: reference(),
  start: reference(),
  end: reference(),
  kind: oneOf(RELATION_KINDS, 'influences'),
  label: line(),
  strength: amount(1, 1, 3),
  /** Of `influences`: whether the end rises when the start rises. */
  polarity: oneOf(['plus', 'minus'], 'plus'),
  /** Of `influences`: it works after a while. */
  delay: flag(),
  note: line(),
  from: members(),
}

export type Relation = Plain<typeof relationFields>
