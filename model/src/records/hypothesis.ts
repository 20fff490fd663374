import { day, line, members, oneOf, type Plain, text } from './fields.ts'

export const HYPOTHESIS_STATES = ['unchecked', 'confirmed', 'refuted'] as const

export type HypothesisState = (typeof HYPOTHESIS_STATES)[number]

/** «Мы считаем, что … потому что … мы узнаем это по …». */
export const hypothesisFields = {
  /** We believe that. */
  text: text(),
  because: text(),
  /** We will know by. */
  knownBy: text(),
  due: day(),
  state: oneOf(HYPOTHESIS_STATES, 'unchecked'),
  /** Pieces of evidence. */
  supports: members(),
  against: members(),
  /** Steps, problems, touchpoints that it is about. */
  about: members(),
  order: line(),
}

export type Hypothesis = Plain<typeof hypothesisFields>
