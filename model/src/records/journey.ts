import { day, line, members, type Plain, reference } from './fields.ts'

/** What stands at the head of a journey map (domain.md 6). Born with its map; the earliest one counts. */
export const journeyFields = {
  map: reference(),
  situation: line(),
  goal: line(),
  /** Where it begins and ends: the need arises, the need is met. */
  begins: line(),
  ends: line(),
  /** How it was found out, and of how many. */
  research: line(),
  date: day(),
  /** Whose feelings are drawn. */
  personas: members(),
}

export type Journey = Plain<typeof journeyFields>
