import { isBetween } from './plain.ts'
import { byFactors } from './product.ts'

/** The steps of impact that the method knows. */
export const RICE_IMPACTS = [0.25, 0.5, 1, 2, 3] as const

const MOST = 1e9
const LEAST_EFFORT = 0.01

/** Reach (cases a year) · impact · confidence (0 … 1) / effort (person-months). */
export const rice = byFactors({
  name: 'rice',
  axes: [
    { name: 'reach', accepts: (mark) => isBetween(mark, 0, MOST) },
    { name: 'impact', accepts: (mark) => RICE_IMPACTS.includes(mark as (typeof RICE_IMPACTS)[number]) },
    { name: 'confidence', accepts: (mark) => isBetween(mark, 0, 1) },
    { name: 'effort', accepts: (mark) => isBetween(mark, LEAST_EFFORT, MOST) },
  ],
  score: ([reach = 0, impact = 0, confidence = 0, effort = 1]) => (reach * impact * confidence) / effort,
})
