import { custom, orNull, type Plain, reference } from './fields.ts'

export const LOWEST_FEELING = -2
export const HIGHEST_FEELING = 2

/** How a persona feels at a step of the journey, −2…+2. */
export const feelingFields = {
  map: reference(),
  step: reference(),
  persona: reference(),
  value: custom<number | null>(
    null,
    (given) =>
      given === null ||
      (Number.isInteger(given) && (given as number) >= LOWEST_FEELING && (given as number) <= HIGHEST_FEELING),
    orNull({ type: 'integer', minimum: LOWEST_FEELING, maximum: HIGHEST_FEELING }),
  ),
}

export type Feeling = Plain<typeof feelingFields>
