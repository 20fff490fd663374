import { describe, expect, it } from 'vitest'
import { chiSquaredChance } from './chiSquared.ts'
import { dots } from './dots.ts'
import { impactEffort } from './impactEffort.ts'
import { matrix } from './matrix.ts'
import { minutes } from './minutes.ts'
import { multiVoting } from './multiVoting.ts'
import { countBallots } from './outcome.ts'
import { pairs } from './pairs.ts'
import { rankingMethod } from './rankings.ts'
import { readingsOf } from './readings.ts'
import { sharesOf } from './vitalFew.ts'

const named = (names: string) => [...names].map((id) => ({ id }))
const SETTINGS = { dots: 3, most: 2 }

describe('R2: what an outcome tells', () => {
  it('what nobody marked has no score and no rank, and comes last: an abstention is no zero', () => {
    const marks = { b: { impact: 8, effort: 2 }, c: { impact: 9 } }
    const outcome = countBallots(impactEffort, [marks, null], named('abc'), {})
    expect(outcome.standings.map(({ id, score, rank, quadrant }) => [id, score, rank, quadrant])).toEqual([
      ['b', 6, 1, 'quickWin'],
      ['a', null, null, null],
      ['c', null, null, null],
    ])
    expect([outcome.took, outcome.abstained]).toEqual([1, 1])
  })

  it('quick wins come before big projects, fill-ins before what is put off, whatever the difference', () => {
    const at = (impact: number, effort: number) => ({ impact, effort })
    const marks = { a: at(10, 6), b: at(6, 5), c: at(5, 9), d: at(2, 5) }
    const outcome = countBallots(impactEffort, [marks], named('abcd'), {})
    expect(outcome.standings.map(({ id, quadrant }) => `${id} ${quadrant}`)).toEqual([
      'b quickWin',
      'a bigProject',
      'd fillIn',
      'c putOff',
    ])
    expect(outcome.standings[0]!.parts).toEqual([6, 5])
  })

  it('a ballot weighs what was set for it', () => {
    const outcome = countBallots(dots, [{ a: 1 }, { b: 1 }], named('ab'), SETTINGS, [1, 3])
    expect(outcome.standings.map(({ id, score }) => [id, score])).toEqual([
      ['b', 3],
      ['a', 1],
    ])
  })

  it('a cost criterion counts 6 − s', () => {
    const marks = (difficulty: number) => ({ goals: 3, scale: 3, difficulty, resources: 3 })
    const settings = matrix.defaults({ candidates: 2, voters: 1 })
    const outcome = countBallots(matrix, [{ a: marks(5), b: marks(1) }], named('ab'), settings)
    expect(outcome.standings.map(({ id, score }) => [id, score])).toEqual([
      ['b', 3.5],
      ['a', 2.5],
    ])
  })

  it('with any one ballot left out it is told where each would stand, and how many ballots alone decide the first', () => {
    const outcome = countBallots(dots, [{ a: 2 }, { a: 1, b: 2 }, { b: 1 }], named('abc'), SETTINGS)
    expect(outcome.standings.map(({ id, rank, shaken }) => [id, rank, shaken])).toEqual([
      ['a', 1.5, [1, 2]],
      ['b', 1.5, [1, 2]],
      ['c', 3, [3, 3]],
    ])
    expect(outcome.deciding).toBe(3)
  })

  it('rounds of a multi-voting end when few are left, nothing drops, or four were held', () => {
    const after = (ballots: string[], round: number, names = 'abcdefg') =>
      countBallots(
        multiVoting,
        ballots.map((one) => [...one]),
        named(names),
        { votes: 7, round },
      ).extras.round
    expect(after(['abcdef', 'abcdef', 'g'], 1)).toEqual({ number: 1, threshold: 1, kept: [...'abcdef'], over: null })
    expect(after(['abcdef', 'abcdef', 'g'], 4)?.over).toBe('rounds')
    expect(after(['abcdefg'], 1)?.over).toBe('same')
    expect(after(['abc', 'g'], 1)?.over).toBe('few')
    expect(after([], 1)).toEqual({ number: 1, threshold: 0, kept: [...'abcdefg'], over: 'same' })
  })

  it('minutes of the map rank without a vote; what the map cannot tell has no rank', () => {
    const candidates = [
      { id: 'a', minutes: 30 },
      { id: 'b', minutes: null },
      { id: 'c', minutes: 480 },
    ]
    const outcome = countBallots(minutes, [], candidates, {})
    expect(outcome.standings.map(({ id, score, rank }) => [id, score, rank])).toEqual([
      ['c', 480, 1],
      ['a', 30, 2],
      ['b', null, null],
    ])
    expect(readingsOf(outcome)).toEqual([])
  })

  it('numbers are read: agreement, who to talk about first, circles, one ballot that decides', () => {
    const judge = (order: string) =>
      [...order].flatMap((a, at) => [...order.slice(at + 1)].map((b) => [a, b, a] as const))
    const codes = (...orders: string[]) =>
      readingsOf(countBallots(pairs, orders.map(judge), named('abcd'), {})).map(({ code, about }) =>
        [code, ...about].join(' '),
      )
    expect(codes('abcd', 'abcd', 'abdc', 'abcd')).toEqual(['agreement.strong'])
    expect(codes('abcd', 'bcad', 'cabd')).toEqual(['agreement.moderate', 'tie a b c', 'decided', 'circles a b c'])
    expect(codes('abcd', 'dbca')).toEqual(['agreement.weak', 'decided', 'contested a', 'contested d'])
    expect(codes('abcd')).toEqual(['alone'])
    expect(codes()).toEqual(['nothing'])
  })

  it('R8: of votes the vital few are told, the fewest of the first that make up 80 %; other scores are not added up', () => {
    const { standings } = countBallots(dots, [{ a: 62, b: 21, c: 10, d: 7 }], named('dcba'), { dots: 100, most: 100 })
    const told = sharesOf('dots', { standings }).map(({ id, share, cumulative, isVital }) => [
      id,
      share,
      cumulative,
      isVital,
    ])
    expect(told).toEqual([
      ['a', 0.62, 0.62, true],
      ['b', 0.21, 0.83, true],
      ['c', 0.1, expect.closeTo(0.93, 12), false],
      ['d', 0.07, 1, false],
    ])
    expect(sharesOf('ice', { standings })).toEqual([])
    expect(sharesOf('dots', countBallots(dots, [], named('ab'), SETTINGS))).toEqual([])
  })

  it('there is no method of another name', () => {
    expect(rankingMethod('toString')).toBe(undefined)
  })

  it('the chance of χ² is that of the tables', () => {
    const tables = [
      [3.841, 1, 0.05],
      [9.488, 4, 0.05],
      [6.635, 1, 0.01],
      [18.307, 10, 0.05],
      [124.342, 100, 0.05],
      [0, 3, 1],
      [5000, 99, 0],
    ] as const
    for (const [value, degrees, chance] of tables) expect(chiSquaredChance(value, degrees)).toBeCloseTo(chance, 4)
  })
})
