import { ok } from '../result.ts'
import { type Comparison, pairCount, readComparisons } from './comparisons.ts'
import type { Candidate, RankingMethod } from './method.ts'
import { isBetween } from './plain.ts'

/** How many times the first of two weighs more than the second: 1/9 … 9. */
export type RatioBallot = readonly Comparison<number>[]

const MOST_RATIO = 9
const CONSISTENT = 0.1
/** The consistency index of ratios drawn at random, by the number of criteria (Saaty). */
const RANDOM_INDEX = new Map([
  [3, 0.58],
  [4, 0.9],
  [5, 1.12],
  [6, 1.24],
])

/** Weights of criteria by pairwise ratios: geometric means of the rows, normalised; of a group, of the geometric means of its ratios. */
export const weights: RankingMethod<Readonly<Record<string, never>>, RatioBallot> = {
  name: 'weights',
  byBallot: true,
  size: [2, 6],
  defaults: () => ({}),
  readSettings: () => ok({}),
  blank: () => [],
  readBallot: (value, candidates) =>
    readComparisons<number>(value, candidates, (said) => isBetween(said, 1 / MOST_RATIO, MOST_RATIO)),
  isBlank: (ballot) => ballot.length === 0,
  left: (ballot, candidates) => pairCount(candidates.length) - ballot.length,
  review(ballot, candidates) {
    if (ballot.length < pairCount(candidates.length)) return { consistency: null, isConsistent: true }
    const found = weightsOf(ratios([{ ballot, weight: 1 }], candidates)).consistency
    return { consistency: found, isConsistent: found === null || found <= CONSISTENT }
  },
  tally(votes, candidates) {
    const whole = votes.filter(({ ballot }) => ballot.length === pairCount(candidates.length))
    const group = weightsOf(ratios(whole, candidates))
    return {
      scores: whole.length === 0 ? candidates.map(() => null) : group.weights,
      voters: candidates.map(
        ({ id }) => votes.filter(({ ballot }) => ballot.some(([a, b]) => a === id || b === id)).length,
      ),
      judges: whole.map((vote) => weightsOf(ratios([vote], candidates)).weights.map((one) => [one])),
      extras: () => ({ most: 1, consistency: whole.length === 0 ? null : group.consistency }),
    }
  },
}

/** Row to column, the geometric mean over the ballots by their weights. */
function ratios(
  votes: readonly { ballot: RatioBallot; weight: number }[],
  candidates: readonly Candidate[],
): number[][] {
  const place = new Map(candidates.map(({ id }, at) => [id, at]))
  const logs = candidates.map(() => candidates.map(() => 0))
  const total = votes.reduce((sum, { weight }) => sum + weight, 0)
  for (const { ballot, weight } of votes) {
    for (const [first, second, ratio] of ballot) {
      const [a, b] = [place.get(first)!, place.get(second)!]
      const part = (Math.log(ratio) * weight) / total
      logs[a]![b]! += part
      logs[b]![a]! -= part
    }
  }
  return logs.map((row) => row.map(Math.exp))
}

function weightsOf(matrix: readonly (readonly number[])[]): { weights: number[]; consistency: number | null } {
  const n = matrix.length
  const means = matrix.map((row) => Math.exp(row.reduce((sum, one) => sum + Math.log(one), 0) / n))
  const total = means.reduce((sum, one) => sum + one, 0)
  const found = means.map((one) => one / total)
  const random = RANDOM_INDEX.get(n)
  if (random === undefined) return { weights: found, consistency: null }
  const times = matrix.map((row) => row.reduce((sum, one, at) => sum + one * found[at]!, 0))
  const lambda = times.reduce((sum, one, at) => sum + one / found[at]!, 0) / n
  return { weights: found, consistency: Math.max(0, (lambda - n) / (n - 1) / random) }
}
