/** What the other packages may use of fates: what became of steps, what it is worth, who is behind it. */
export { CHANGES, type Change } from './changes.ts'
export { type ComparedPair, comparedPair } from './comparedPair.ts'
export { compareMaps } from './compareMaps.ts'
export {
  type ComparedStep,
  type ComparisonFinding,
  type Explained,
  FINDINGS_OF_COMPARISON,
  type MapComparison,
  type Span,
  type Why,
} from './comparison.ts'
export { fatesOf, type StepFate } from './fates.ts'
export { savedBySolution } from './solutionMinutes.ts'
