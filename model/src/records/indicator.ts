import { line, maybeOneOf, type Plain } from './fields.ts'

/** A target indicator of the card; its figures are written as people write them («5,5 – 38,6»). */
export const indicatorFields = {
  name: line(),
  unit: line(),
  current: line(),
  target: line(),
  ideal: line(),
  /** What was last taken from the figures into the three before. */
  currentTaken: line(),
  targetTaken: line(),
  idealTaken: line(),
  /** Which way is better; null: the way of the figure with this name, else less. */
  better: maybeOneOf(['less', 'more']),
  method: line(),
  source: line(),
  order: line(),
}

export type Indicator = Plain<typeof indicatorFields>
