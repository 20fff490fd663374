import { isBetween } from './plain.ts'
import { byFactors } from './product.ts'

const tenth = (name: string) => ({ name, accepts: (mark: unknown) => isBetween(mark, 1, 10) })

/** Impact · confidence · ease, each 1 … 10. */
export const ice = byFactors({
  name: 'ice',
  axes: [tenth('impact'), tenth('confidence'), tenth('ease')],
  score: ([impact = 0, confidence = 0, ease = 0]) => impact * confidence * ease,
  most: 1000,
})
