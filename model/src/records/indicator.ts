import { line, type Plain } from './fields.ts'

/** A target indicator of the card; its figures are written as people write them («5,5 – 38,6»). */
export const indicatorFields = {
  name: line(),
  unit: line(),
  current: line(),
  target: line(),
  ideal: line(),
  method: line(),
  source: line(),
  order: line(),
}

export type Indicator = Plain<typeof indicatorFields>
