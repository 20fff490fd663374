import type { Id } from '../ids.ts'
import { ok } from '../result.ts'
import { type Comparison, pairCount, pairsOf, readComparisons } from './comparisons.ts'
import type { Candidate, RankingMethod, Review } from './method.ts'
import { circularTriads, consistency } from './triads.ts'

/** Of each pair the one that wins; null: a draw. */
export type PairBallot = readonly Comparison<Id | null>[]

const CONSISTENT = 0.7
const DRAW = 0.5

/** Paired comparison: wins, a draw counts one half. */
export const pairs: RankingMethod<Readonly<Record<string, never>>, PairBallot> = {
  name: 'pairs',
  byBallot: true,
  size: [2, 20],
  defaults: () => ({}),
  readSettings: () => ok({}),
  blank: () => [],
  readBallot: (value, candidates) =>
    readComparisons<Id | null>(
      value,
      candidates,
      (said, first, second) => said === null || said === first || said === second,
    ),
  isBlank: (ballot) => ballot.length === 0,
  left: (ballot, candidates) => pairCount(candidates.length) - ballot.length,
  review: (ballot, candidates) => reviewed(ballot, candidates),
  tally(votes, candidates) {
    const tables = votes.map(({ ballot }) => table(ballot, candidates))
    const whole = tables.filter((_, at) => votes[at]!.ballot.length === pairCount(candidates.length))
    const n = candidates.length
    const sum = (row: number, column: number, of: readonly number[][][]) =>
      of.reduce((total, one) => total + one[row]![column]!, 0)
    const weighted = tables.map((one, at) => one.map((row) => row.map((cell) => cell * votes[at]!.weight)))
    const wins = (one: readonly number[][]) => one.map((row) => row.reduce((total, cell) => total + cell, 0))
    const scores = candidates.map((_, row) => weighted.reduce((total, one) => total + wins(one)[row]!, 0))
    const circles = circularTriads(n, (a, b) => sum(a, b, weighted) - sum(b, a, weighted))
    return {
      scores,
      voters: candidates.map(
        ({ id }) => votes.filter(({ ballot }) => ballot.some(([a, b]) => a === id || b === id)).length,
      ),
      judges: whole.map((one) => wins(one).map((won) => [won])),
      extras: {
        triads: circles.map(([a, b, c]) => [candidates[a]!.id, candidates[b]!.id, candidates[c]!.id]),
        concord: concord(n, whole.length, (a, b) => sum(a, b, whole)),
        contradicting: votes.filter(({ ballot }) => !reviewed(ballot, candidates).isConsistent).length,
      },
    }
  },
}

/** Row over column: 1, ½ or 0. */
function table(ballot: PairBallot, candidates: readonly Candidate[]): number[][] {
  const place = new Map(candidates.map(({ id }, at) => [id, at]))
  const cells = candidates.map(() => candidates.map(() => 0))
  for (const [first, second, winner] of ballot) {
    const [a, b] = [place.get(first)!, place.get(second)!]
    cells[a]![b] = winner === null ? DRAW : winner === first ? 1 : 0
    cells[b]![a] = 1 - cells[a]![b]!
  }
  return cells
}

function reviewed(ballot: PairBallot, candidates: readonly Candidate[]): Review {
  const cells = table(ballot, candidates)
  const triads = circularTriads(candidates.length, (a, b) => cells[a]![b]! - cells[b]![a]!)
  const isWhole = ballot.length === pairCount(candidates.length)
  const zeta = isWhole ? consistency(candidates.length, triads.length) : null
  return {
    zeta,
    triads: triads.map(([a, b, c]) => [candidates[a]!.id, candidates[b]!.id, candidates[c]!.id]),
    isConsistent: zeta === null || zeta >= CONSISTENT,
  }
}

/** u = 2Σ / (C(m,2)·C(n,2)) − 1, Σ = Σ C(γ,2) over ordered pairs; null with fewer than two judges. */
function concord(n: number, m: number, preferring: (a: number, b: number) => number): number | null {
  if (m < 2 || n < 2) return null
  const chosen = (count: number) => (count * (count - 1)) / 2
  const places = Array.from({ length: n }, (_, at) => at)
  const sum = pairsOf(places).reduce((total, [a, b]) => total + chosen(preferring(a, b)) + chosen(preferring(b, a)), 0)
  return (2 * sum) / (pairCount(m) * pairCount(n)) - 1
}
