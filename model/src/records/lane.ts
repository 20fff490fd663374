import { line, maybeAmount, type Plain, reference } from './fields.ts'

/** A band of a map, one participant's. Steps name their lane; the lane never holds them. */
export const laneFields = {
  map: reference(),
  participant: reference(),
  order: line(),
  /** Scene units; empty: as high as its rows. */
  height: maybeAmount(26),
}

export type Lane = Plain<typeof laneFields>
