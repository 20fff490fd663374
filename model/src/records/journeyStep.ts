import { custom, flag, line, maybeAmount, members, orNull, type Plain, reference, text } from './fields.ts'
import { time } from './time.ts'

/** How many gave each mark, from the lowest on. */
export type MarkCounts = readonly number[]

export const SATISFACTION_SCALE = 5
export const EASE_SCALE = 7
/** 0…10. */
export const RECOMMEND_SCALE = 11

const marks = (scale: number) =>
  custom<MarkCounts | null>(
    null,
    (given) => given === null || (Array.isArray(given) && given.length === scale && given.every(isCount)),
    orNull({
      type: 'array',
      items: { type: 'integer', minimum: 0, maximum: 1e6 },
      minItems: scale,
      maxItems: scale,
    }),
  )

const isCount = (given: unknown) => Number.isInteger(given) && (given as number) >= 0 && (given as number) <= 1e6

/** A column of the journey: what the client does. */
export const journeyStepFields = {
  map: reference(),
  stage: reference(),
  /** The client's action. */
  text: text(),
  textEn: line(),
  order: line(),
  /** Steps and flows of process maps that it is made of. */
  operations: members(),
  moment: flag(),
  /** What counts where no operation is linked, and what a person says over what is counted. */
  time: time(),
  visits: maybeAmount(0, 10_000),
  papers: maybeAmount(0, 10_000),
  /** Answers 1…5 and 1…7 (7: it was easy). */
  satisfaction: marks(SATISFACTION_SCALE),
  ease: marks(EASE_SCALE),
  /** Answers 0…10: how likely they would recommend it. */
  recommend: marks(RECOMMEND_SCALE),
  from: members(),
}

export type JourneyStep = Plain<typeof journeyStepFields>
