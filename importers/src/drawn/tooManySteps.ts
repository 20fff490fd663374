import { type Refusal, refuse } from '@potok/model'

/** More steps than any map of this product is drawn with. */
const MOST_STEPS = 5000

export function tooManySteps(count: number): Refusal | null {
  if (count <= MOST_STEPS) return null
  const values = { count, most: MOST_STEPS }
  return refuse('import.tooManySteps', `The file has ${count} steps; at most ${MOST_STEPS} come in.`, [], values)
}
