import { line, maybeAmount, type Plain, text } from './fields.ts'

/** Clients of one sort: what tells them from others, how many they are. */
export const segmentFields = {
  name: line(),
  /** One criterion a line. */
  criteria: text(),
  /** People, or cases a year: what the project counts. */
  size: maybeAmount(),
  /** Of all clients, 0…1. */
  share: maybeAmount(0, 1),
  order: line(),
}

export type Segment = Plain<typeof segmentFields>
