import type { ColumnName } from '@potok/model'

/** How a column stands on the screen: pixels at 100 %, and which side its words keep to. */
export interface Shown {
  readonly name: ColumnName
  readonly width: number
  readonly isRight?: boolean
  /** Shown only to whoever asks for it. */
  readonly isSpare?: boolean
}

export const SHOWN: readonly Shown[] = [
  { name: 'number', width: 52, isRight: true },
  { name: 'kind', width: 124, isSpare: true },
  { name: 'text', width: 280 },
  { name: 'textEn', width: 240, isSpare: true },
  { name: 'participant', width: 164 },
  { name: 'least', width: 60, isRight: true },
  { name: 'usual', width: 72, isRight: true },
  { name: 'most', width: 92, isRight: true },
  { name: 'time', width: 150, isRight: true, isSpare: true },
  { name: 'wait', width: 136, isRight: true },
  { name: 'transfer', width: 140, isRight: true, isSpare: true },
  { name: 'value', width: 84 },
  { name: 'loss', width: 180, isSpare: true },
  { name: 'documents', width: 132 },
  { name: 'systems', width: 104 },
  { name: 'signatures', width: 58, isRight: true },
  { name: 'headcount', width: 72, isRight: true, isSpare: true },
  { name: 'accuracy', width: 110, isRight: true, isSpare: true },
  { name: 'client', width: 110, isSpare: true },
  { name: 'next', width: 190 },
  { name: 'problems', width: 88 },
]

/** These two stay in sight when the table is carried sideways. */
export const HELD: readonly ColumnName[] = ['number', 'text']

export const shownColumns = (hidden: ReadonlySet<ColumnName>): readonly Shown[] =>
  SHOWN.filter(({ name }) => HELD.includes(name) || !hidden.has(name))
