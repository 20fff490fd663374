import { line, members, type Plain, reference } from './fields.ts'

/** A part of the journey: a heading over its steps. */
export const journeyStageFields = {
  map: reference(),
  name: line(),
  nameEn: line(),
  order: line(),
  from: members(),
}

export type JourneyStage = Plain<typeof journeyStageFields>
