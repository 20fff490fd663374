import { describe, expect, it } from 'vitest'
import { agreement } from './agreement.ts'
import { dots } from './dots.ts'
import { ice } from './ice.ts'
import { matrix } from './matrix.ts'
import type { RankingMethod } from './method.ts'
import { multiVoting } from './multiVoting.ts'
import { countBallots, type Outcome } from './outcome.ts'
import { pairs } from './pairs.ts'
import { borda } from './ranks.ts'
import { rice } from './rice.ts'
import { weights } from './weights.ts'

const named = (names: string) => [...names].map((id) => ({ id }))

const scores = (outcome: Outcome) => Object.fromEntries(outcome.standings.map(({ id, score }) => [id, score]))
const ranks = (outcome: Outcome) => Object.fromEntries(outcome.standings.map(({ id, rank }) => [id, rank]))

/** What a ballot is after it travelled: only read ballots are counted. */
function read<S, B>(method: RankingMethod<S, B>, ballot: unknown, candidates: { id: string }[], settings: S): B {
  const found = method.readBallot(JSON.parse(JSON.stringify(ballot)), candidates, settings)
  if (!found.ok) throw new Error(found.message)
  return found.value
}

describe('R2, domain.md 8: the worked numbers', () => {
  it('8 dots: equal sums of equally many voters share a rank', () => {
    const candidates = named('1234')
    const settings = { dots: 3, most: 2 }
    const ballots = [
      { '1': 2, '2': 1 },
      { '1': 1, '3': 2 },
      { '1': 1, '2': 1, '3': 1 },
      { '1': 1, '3': 1, '4': 1 },
      { '2': 2, '3': 1 },
    ].map((ballot) => read(dots, ballot, candidates, settings))
    const outcome = countBallots(dots, ballots, candidates, settings)
    expect(scores(outcome)).toEqual({ '1': 5, '2': 4, '3': 5, '4': 1 })
    expect(outcome.standings.map(({ id, voters }) => [id, voters])).toEqual([
      ['1', 4],
      ['3', 4],
      ['2', 3],
      ['4', 1],
    ])
    expect(ranks(outcome)).toEqual({ '1': 1.5, '2': 3, '3': 1.5, '4': 4 })
  })

  it('8 multi-voting: what has more than half of the leader’s votes stays', () => {
    const candidates = named('ABCDEFGHIJKL')
    const settings = multiVoting.defaults({ candidates: 12, voters: 7 })
    expect(settings).toEqual({ votes: 4, round: 1 })
    const ballots = ['ACEG', 'AKGC', 'AGEK', 'AKCG', 'AEKJ', 'FBCG', 'HFLJ'].map((ballot) =>
      read(multiVoting, [...ballot], candidates, settings),
    )
    const outcome = countBallots(multiVoting, ballots, candidates, settings)
    expect(scores(outcome)).toEqual({ A: 5, B: 1, C: 4, D: 0, E: 3, F: 2, G: 5, H: 1, I: 0, J: 2, K: 4, L: 1 })
    expect(outcome.extras.round).toEqual({ number: 1, threshold: 2.5, kept: ['A', 'C', 'E', 'G', 'K'], over: 'few' })
  })

  it('8 pairs: four circular triads of one judge, ζ = 0.2, all listed', () => {
    const candidates = named('ABCDE')
    // Wins A3 B2 C2 D2 E1.
    const won = 'AB BC CA AD AE BD DC EB CE DE'.split(' ').map(([winner, other]) => [winner, other, winner])
    const ballot = read(pairs, won, candidates, {})
    expect(scores(countBallots(pairs, [ballot], candidates, {}))).toEqual({ A: 3, B: 2, C: 2, D: 2, E: 1 })
    const review = pairs.review!(ballot, candidates, {})
    expect(review).toMatchObject({ zeta: expect.closeTo(0.2, 12), isConsistent: false })
    expect(review.triads).toHaveLength(4)
    for (const [a, b, c] of review.triads!)
      for (const [winner, other] of [
        [a, b],
        [b, c],
        [c, a],
      ])
        expect(won).toContainEqual([winner, other, winner])
  })

  it('8 group: five judges over three, u = 0.3333, two share a rank', () => {
    const candidates = named('ABC')
    const judge = (...winners: string[]) =>
      read(
        pairs,
        ['AB', 'AC', 'BC'].map(([a, b], at) => [a, b, winners[at]]),
        candidates,
        {},
      )
    const ballots = [
      judge('A', 'A', 'B'),
      judge('A', 'A', 'B'),
      judge('A', 'A', 'B'),
      judge('A', 'A', 'C'),
      judge('A', 'C', 'C'),
    ]
    const outcome = countBallots(pairs, ballots, candidates, {})
    expect(outcome.extras.concord).toBeCloseTo(1 / 3, 12)
    expect(scores(outcome)).toEqual({ A: 9, B: 3, C: 3 })
    expect(ranks(outcome)).toEqual({ A: 1, B: 2.5, C: 2.5 })
  })

  it('8 Saaty: weights and the consistency ratio', () => {
    const candidates = named('ABC')
    const ballot = read(
      weights,
      [
        ['A', 'B', 3],
        ['C', 'A', 1 / 5],
        ['B', 'C', 2],
      ],
      candidates,
      {},
    )
    const outcome = countBallots(weights, [ballot], candidates, {})
    expect(outcome.standings.map(({ score }) => score)).toEqual(
      [0.648329, 0.229651, 0.12202].map((one) => expect.closeTo(one, 6)),
    )
    expect(outcome.extras.consistency).toBeCloseTo(0.003185, 6)
    expect(weights.review!(ballot, candidates, {}).isConsistent).toBe(true)
  })

  it('8 matrix: weighted sums, a tie of the first two', () => {
    const candidates = named('ABC')
    const settings = {
      criteria: [0.5, 0.3, 0.2].map((weight, at) => ({ id: `k${at}`, name: '', weight, isCost: false })),
    }
    const marks = { A: { k0: 5, k1: 3, k2: 2 }, B: { k0: 3, k1: 5, k2: 4 }, C: { k0: 4, k1: 2, k2: 5 } }
    const outcome = countBallots(matrix, [read(matrix, marks, candidates, settings)], candidates, settings)
    expect(scores(outcome)).toEqual({
      A: expect.closeTo(3.8, 12),
      B: expect.closeTo(3.8, 12),
      C: expect.closeTo(3.6, 12),
    })
    expect(ranks(outcome)).toEqual({ A: 1.5, B: 1.5, C: 3 })
    expect(outcome.standings.map(({ score }) => (score! / outcome.extras.most!) * 100)).toEqual(
      [76, 76, 72].map((one) => expect.closeTo(one, 9)),
    )
  })

  it('8 ICE: impact · confidence · ease', () => {
    const candidates = named('ABC')
    const marks = ([impact, confidence, ease]: number[]) => ({ impact, confidence, ease })
    const ballot = read(ice, { A: marks([8, 7, 9]), B: marks([9, 5, 3]), C: marks([5, 9, 8]) }, candidates, {})
    expect(scores(countBallots(ice, [ballot], candidates, {}))).toEqual({ A: 504, B: 135, C: 360 })
  })

  it('8 RICE: reach · impact · confidence / effort', () => {
    const candidates = named('ABC')
    const marks = ([reach, impact, confidence, effort]: number[]) => ({ reach, impact, confidence, effort })
    const ballot = read(
      rice,
      { A: marks([1200, 1, 0.8, 0.5]), B: marks([1200, 3, 0.5, 6]), C: marks([400, 2, 0.9, 1]) },
      candidates,
      {},
    )
    expect(scores(countBallots(rice, [ballot], candidates, {}))).toEqual({ A: 1920, B: 300, C: 720 })
  })

  it('8 ranks: W with ties, χ², Spearman and Borda', () => {
    const judges = [
      [1, 2, 3, 4, 5],
      [1, 3, 2, 4.5, 4.5],
      [2, 1, 3, 5, 4],
      [1.5, 1.5, 3, 4, 5],
    ]
    expect(agreement(judges)).toEqual({
      judges: 4,
      w: expect.closeTo(0.871795, 6),
      chiSquared: expect.closeTo(13.9487, 4),
      degrees: 4,
      chance: expect.closeTo(0.0074606, 6),
      spearman: expect.closeTo(0.82906, 6),
      strength: 'strong',
    })
    expect(borda(judges)).toEqual([14.5, 12.5, 9, 2.5, 1.5])
  })
})
