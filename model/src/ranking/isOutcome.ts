import { isId } from '../ids.ts'
import { QUADRANTS } from './method.ts'
import type { Outcome } from './outcome.ts'
import { isRecord, isWhole } from './plain.ts'

type Test = (value: unknown) => boolean

const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value)
const maybe =
  (test: Test): Test =>
  (value) =>
    value === null || test(value)
const missingOr =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value)
const listOf =
  (test: Test, most: number): Test =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(test)
const tuple =
  (length: number, test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.length === length && value.every(test)
const shape =
  (fields: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, test]) => test(value[name]))

const isCount: Test = (value) => isWhole(value, 0, 1_000_000)
const isTriad = tuple(3, isId)
const isPlaces = tuple(2, isNumber)

export const MOST_CANDIDATES = 500
const MOST_AXES = 20

const isStanding = shape({
  id: isId,
  score: maybe(isNumber),
  rank: maybe(isNumber),
  voters: isCount,
  borda: maybe(isNumber),
  places: maybe(isPlaces),
  shaken: maybe(isPlaces),
  parts: listOf(maybe(isNumber), MOST_AXES),
  quadrant: maybe((value) => QUADRANTS.includes(value as (typeof QUADRANTS)[number])),
})

const isAgreement = shape({
  judges: isCount,
  w: maybe(isNumber),
  chiSquared: maybe(isNumber),
  degrees: isCount,
  chance: maybe(isNumber),
  spearman: maybe(isNumber),
  strength: maybe((value) => ['strong', 'moderate', 'weak'].includes(value as string)),
})

const isRound = shape({
  number: isCount,
  threshold: isNumber,
  kept: listOf(isId, MOST_CANDIDATES),
  over: maybe((value) => ['few', 'same', 'rounds'].includes(value as string)),
})

const isExtras = shape({
  most: missingOr(isNumber),
  triads: missingOr(listOf(isTriad, MOST_CANDIDATES * MOST_CANDIDATES)),
  concord: missingOr(maybe(isNumber)),
  contradicting: missingOr(isCount),
  consistency: missingOr(maybe(isNumber)),
  round: missingOr(isRound),
})

/** Whether this is an outcome that can be read without a doubt: it may come from any document. */
export const isOutcome = shape({
  standings: listOf(isStanding, MOST_CANDIDATES),
  took: isCount,
  abstained: isCount,
  agreement: maybe(isAgreement),
  deciding: maybe(isCount),
  axes: listOf((value) => typeof value === 'string', MOST_AXES),
  extras: isExtras,
}) as (value: unknown) => value is Outcome
