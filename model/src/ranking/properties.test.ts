import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from './agreement.ts'
import { pairsOf } from './comparisons.ts'
import type { MarkBallot } from './marks.ts'
import { countBallots, type Outcome } from './outcome.ts'
import { pairs } from './pairs.ts'
import { rankingMethod } from './rankings.ts'
import { borda, midRanks } from './ranks.ts'
import { circularTriads, consistency } from './triads.ts'

const RUNS = { numRuns: 200 }

const named = (n: number, prefix = 'c') => Array.from({ length: n }, (_, at) => ({ id: `${prefix}${at}` }))

/** For each judge a number for each candidate: everything below is made of it. */
const judged = fc
  .record({ n: fc.integer({ min: 2, max: 6 }), m: fc.integer({ min: 1, max: 6 }) })
  .chain(({ n, m }) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
  )

/** A ballot of each method that follows the judge's numbers. */
const BALLOTS: Record<string, (ids: readonly string[], marks: readonly number[]) => unknown> = {
  dots: (ids, marks) => Object.fromEntries(ids.map((id, at) => [id, marks[at]! % 3])),
  multiVoting: (ids, marks) => ids.filter((_, at) => marks[at]! > 3),
  pairs: (ids, marks) =>
    pairsOf(ids.map((id, at) => ({ id, mark: marks[at]! }))).map(([a, b]) => [
      a.id,
      b.id,
      a.mark === b.mark ? null : a.mark > b.mark ? a.id : b.id,
    ]),
  weights: (ids, marks) =>
    pairsOf(ids.map((id, at) => ({ id, mark: marks[at]! }))).map(([a, b]) => [a.id, b.id, a.mark / b.mark]),
  impactEffort: (ids, marks) => every(ids, marks, ['impact', 'effort']),
  ice: (ids, marks) => every(ids, marks, ['impact', 'confidence', 'ease']),
  matrix: (ids, marks) => every(ids, marks, ['goals', 'scale', 'difficulty', 'resources']),
}

function every(ids: readonly string[], marks: readonly number[], axes: readonly string[]): MarkBallot {
  const of = (at: number) => axes.map((axis, place) => [axis, 1 + ((marks[at]! * (place + 2)) % 5)] as const)
  return Object.fromEntries(ids.map((id, at) => [id, Object.fromEntries(of(at))]))
}

function counted(
  name: string,
  judges: readonly (readonly number[])[],
  order: readonly number[],
  prefix = 'c',
): Outcome {
  const method = rankingMethod(name)!
  const all = named(order.length, prefix)
  const candidates = order.map((at) => all[at]!)
  const settings = name === 'dots' ? { dots: 100, most: 3 } : method.defaults({ candidates: order.length, voters: 3 })
  const ballots = judges.map((marks) =>
    BALLOTS[name]!(
      all.map(({ id }) => id),
      marks,
    ),
  )
  return countBallots(
    method,
    ballots,
    candidates,
    name === 'multiVoting' ? { votes: order.length, round: 1 } : settings,
  )
}

const near = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9)

const told = ({ standings, agreement: found, extras }: Outcome) => ({
  standings: Object.fromEntries(
    standings.map(({ id, score, rank, voters, places, shaken, quadrant }) => [
      id.slice(1),
      [near(score), rank, voters, places, shaken, quadrant],
    ]),
  ),
  w: near(found?.w ?? null),
  concord: near(extras.concord ?? null),
  consistency: near(extras.consistency ?? null),
  triads: extras.triads?.length,
})

describe('R4: whatever the ballots', () => {
  it.each(Object.keys(BALLOTS))('%s: neither the names of candidates nor any order change an outcome', (name) => {
    fc.assert(
      fc.property(judged, fc.nat(), (judges, turn) => {
        const n = judges[0]!.length
        const order = Array.from({ length: n }, (_, at) => at)
        const turned = order.map((at) => (at + turn) % n)
        const first = told(counted(name, judges, order))
        expect(told(counted(name, judges.toReversed(), turned, 'z'))).toEqual(first)
      }),
      RUNS,
    )
  })

  it.each(Object.keys(BALLOTS))('%s: ranks add up to n(n + 1)/2, an abstention changes no score', (name) => {
    fc.assert(
      fc.property(judged, (judges) => {
        const n = judges[0]!.length
        const order = Array.from({ length: n }, (_, at) => at)
        const outcome = counted(name, judges, order)
        const ranks = outcome.standings.map(({ rank }) => rank).filter((rank) => rank !== null)
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((ranks.length * (ranks.length + 1)) / 2, 9)
        expect(outcome.took + outcome.abstained).toBe(judges.length)
        const method = rankingMethod(name)!
        const blank = countBallots(
          method,
          [method.blank(), null],
          named(n),
          method.defaults({ candidates: n, voters: 2 }),
        )
        expect([blank.took, blank.abstained, blank.agreement]).toEqual([0, 2, null])
      }),
      RUNS,
    )
  })

  it('W is within 0 … 1, 1 when all rank alike; Borda adds up', () => {
    fc.assert(
      fc.property(judged, (judges) => {
        const ranks = judges.map((marks) => midRanks(marks.map((mark) => [mark])))
        const found = agreement(ranks)
        if (found?.w != null) {
          expect(found.w).toBeGreaterThanOrEqual(0)
          expect(found.w).toBeLessThanOrEqual(1)
          if (found.chance !== null) expect(found.chance).toBeGreaterThanOrEqual(0)
        }
        const alike = agreement([ranks[0]!, ranks[0]!, ranks[0]!])
        if (alike?.w != null) expect(alike.w).toBeCloseTo(1, 12)
        const n = judges[0]!.length
        expect(borda(ranks).reduce((sum, one) => sum + one, 0)).toBeCloseTo((judges.length * n * (n - 1)) / 2, 9)
      }),
      RUNS,
    )
  })

  it('W without ties is the mean of Spearman’s coefficient over all pairs of judges, rescaled', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 6 }), (judges) => {
        const spearman = (a: readonly number[], b: readonly number[]) =>
          1 - (6 * a.reduce((sum, one, at) => sum + (one - b[at]!) ** 2, 0)) / (5 * 24)
        const each = pairsOf(judges).map(([a, b]) => spearman(a, b))
        const mean = each.reduce((sum, one) => sum + one, 0) / each.length
        expect(agreement(judges)!.spearman).toBeCloseTo(mean, 12)
      }),
      RUNS,
    )
  })

  it('circular triads counted one by one are those of Kendall’s formula, ζ is within 0 … 1, u not under its least', () => {
    const tournament = fc.integer({ min: 3, max: 8 }).chain((n) =>
      fc.record({
        n: fc.constant(n),
        judges: fc.array(fc.array(fc.boolean(), { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
    )
    fc.assert(
      fc.property(tournament, ({ n, judges }) => {
        const candidates = named(n)
        const ballots = judges.map((wins) =>
          pairsOf(candidates).map(([a, b], at) => [a.id, b.id, wins[at] ? a.id : b.id] as const),
        )
        const [ballot] = ballots
        const alone = countBallots(pairs, [ballot!], candidates, {})
        const squares = alone.standings.reduce((sum, { score }) => sum + score! ** 2, 0)
        const triads = pairs.review!(ballot!, candidates, {}).triads!.length
        expect(triads).toBe((n * (n - 1) * (2 * n - 1)) / 12 - squares / 2)
        expect(consistency(n, triads)).toBeGreaterThanOrEqual(0)
        const m = ballots.length
        const { concord } = countBallots(pairs, ballots, candidates, {}).extras
        if (m > 1) expect(concord!).toBeGreaterThanOrEqual(-1 / (m % 2 === 1 ? m : m - 1) - 1e-12)
      }),
      RUNS,
    )
  })

  it('three that beat each other in turn are one circle', () => {
    expect(circularTriads(3, (a, b) => ((b - a + 3) % 3 === 1 ? 1 : -1))).toEqual([[0, 1, 2]])
  })
})
