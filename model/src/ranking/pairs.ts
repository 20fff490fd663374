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
    const n = candidates.length
    const tables = votes.map(({ ballot }) => table(ballot, candidates))
    const whole = tables.filter((_, at) => votes[at]!.ballot.length === pairCount(n))
    const group = added(
      n,
      tables,
      votes.map(({ weight }) => weight),
    )
    const seen = votes.map(({ ballot }) => new Set(ballot.flat()))
    return {
      scores: winsIn(group),
      voters: candidates.map(({ id }) => seen.filter((ids) => ids.has(id)).length),
      judges: whole.map((one) => winsIn(one).map((won) => [won])),
      extras() {
        const judged = added(n, whole)
        const circles = circularTriads(n, (a, b) => group[a]![b]! - group[b]![a]!)
        return {
          triads: circles.map(([a, b, c]) => [candidates[a]!.id, candidates[b]!.id, candidates[c]!.id]),
          concord: concord(n, whole.length, (a, b) => judged[a]![b]!),
          contradicting: votes.filter(({ ballot }) => !reviewed(ballot, candidates).isConsistent).length,
        }
      },
    }
  },
}

const winsIn = (cells: readonly (readonly number[])[]) => cells.map((row) => row.reduce((sum, cell) => sum + cell, 0))

/** Tables laid over each other, each as often as it weighs. */
function added(n: number, tables: readonly number[][][], weights: readonly number[] = []): number[][] {
  const sum = Array.from({ length: n }, () => new Array<number>(n).fill(0))
  for (const [at, cells] of tables.entries()) {
    const weight = weights[at] ?? 1
    for (let row = 0; row < n; row++) {
      for (let column = 0; column < n; column++) sum[row]![column]! += weight * cells[row]![column]!
    }
  }
  return sum
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
