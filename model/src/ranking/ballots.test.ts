import { describe, expect, it } from 'vitest'
import type { RankingMethod } from './method.ts'
import { countBallots } from './outcome.ts'
import { RANKING_NAMES, rankingMethod } from './rankings.ts'

const candidates = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

const method = (name: string): RankingMethod => rankingMethod(name)!

const answer = (name: string, ballot: unknown) => {
  const found = method(name)
  const said = found.readBallot(ballot, candidates, found.defaults({ candidates: candidates.length, voters: 5 }))
  return said.ok ? said.value : [said.code, ...said.about]
}

const mark = (name: string, axis: string, value: unknown) => answer(name, { a: { [axis]: value } })

describe('R3: what a ballot may hold', () => {
  it.each(RANKING_NAMES)('%s reads its own defaults and refuses what is no ballot', (name) => {
    const found = method(name)
    const settings = found.readSettings(found.defaults({ candidates: candidates.length, voters: 5 }), candidates)
    if (!settings.ok) throw new Error(settings.message)
    for (const odd of [undefined, 7, 'a', true, [[['a']]], { a: [1] }, [null], { a: null }, [['a', 'b']]])
      expect(found.readBallot(odd, candidates, settings.value).ok, JSON.stringify(odd)).toBe(false)
    if (found.byBallot) expect(found.isBlank(found.blank())).toBe(true)
  })

  it('votes beyond the limit and on what is not up for a vote are refused by name', () => {
    expect(answer('dots', { a: 2, b: 1 })).toEqual({ a: 2, b: 1 })
    expect(answer('dots', { a: 2, b: 2 })).toEqual(['ballot.tooMany'])
    expect(answer('dots', { a: 3 })).toEqual(['ballot.tooManyOnOne', 'a'])
    expect(answer('dots', { gone: 1 })).toEqual(['ballot.foreign', 'gone'])
    expect(answer('dots', { a: -1 })).toEqual(['ballot.form'])
    expect(answer('dots', { a: 0.5 })).toEqual(['ballot.form'])
    expect(answer('multiVoting', ['a', 'b', 'c'])).toEqual(['ballot.tooMany'])
    expect(answer('multiVoting', ['a', 'a'])).toEqual(['ballot.form'])
    expect(answer('multiVoting', ['a', 'gone'])).toEqual(['ballot.foreign', 'gone'])
    expect(
      answer('pairs', [
        ['a', 'b', 'a'],
        ['b', 'a', 'b'],
      ]),
    ).toEqual(['ballot.twice', 'b', 'a'])
    expect(answer('pairs', [['a', 'b', 'c']])).toEqual(['ballot.form'])
    expect(answer('pairs', [['a', 'a', 'a']])).toEqual(['ballot.form'])
    expect(answer('weights', [['a', 'b', 9]])).toEqual([['a', 'b', 9]])
    expect(answer('weights', [['a', 'b', 10]])).toEqual(['ballot.form'])
    expect(answer('weights', [['a', 'b', Number.NaN]])).toEqual(['ballot.form'])
  })

  it('a mark outside its scale is refused', () => {
    expect(mark('matrix', 'goals', 5)).toEqual({ a: { goals: 5 } })
    expect(mark('matrix', 'goals', 6)).toEqual(['ballot.mark', 'a'])
    expect(mark('matrix', 'goals', 2.5)).toEqual(['ballot.mark', 'a'])
    expect(mark('matrix', 'beauty', 5)).toEqual(['ballot.form'])
    expect(mark('impactEffort', 'impact', 5.5)).toEqual({ a: { impact: 5.5 } })
    expect(mark('impactEffort', 'effort', 0)).toEqual(['ballot.mark', 'a'])
    expect(mark('ice', 'ease', 11)).toEqual(['ballot.mark', 'a'])
    expect(mark('rice', 'impact', 1.5)).toEqual(['ballot.mark', 'a'])
    expect(mark('rice', 'confidence', 1.1)).toEqual(['ballot.mark', 'a'])
    expect(mark('rice', 'effort', 0)).toEqual(['ballot.mark', 'a'])
    expect(mark('rice', 'reach', Number.POSITIVE_INFINITY)).toEqual(['ballot.mark', 'a'])
  })

  it('names of an object’s prototype are no candidates, and mean nothing where they are', () => {
    for (const name of ['dots', 'ice', 'matrix']) {
      for (const key of ['__proto__', 'constructor', 'toString'])
        expect(answer(name, JSON.parse(`{"${key}": {"goals": 1}}`))).toMatchObject({ 0: 'ballot.foreign' })
    }
    const odd = [{ id: 'toString' }, { id: 'valueOf' }]
    const dots = method('dots')
    expect(countBallots(dots, [{ valueOf: 1 }], odd, { dots: 3, most: 2 }).standings.map(({ score }) => score)).toEqual(
      [1, 0],
    )
    expect(method('ice').left({}, odd, {})).toBe(6)
  })

  it('settings that a method cannot be used with are refused', () => {
    const refused = (name: string, settings: unknown) => {
      const said = method(name).readSettings(settings, candidates)
      return said.ok ? null : said.code
    }
    expect(refused('dots', { dots: 0, most: 1 })).toBe('ranking.settings')
    expect(refused('dots', { dots: 3, most: 4 })).toBe('ranking.settings')
    expect(refused('multiVoting', { votes: 5, round: 1 })).toBe('ranking.settings')
    expect(refused('multiVoting', { votes: 2, round: 5 })).toBe('ranking.settings')
    const criterion = { id: 'k', name: '', weight: 0.5, isCost: false }
    expect(refused('matrix', { criteria: [criterion] })).toBe('ranking.weights')
    expect(refused('matrix', { criteria: [criterion, criterion] })).toBe('ranking.settings')
    expect(refused('matrix', { criteria: [criterion, { ...criterion, id: 'l' }] })).toBe(null)
  })

  it('what is still to be given is told', () => {
    const left = (name: string, ballot: unknown) => {
      const found = method(name)
      return found.left(ballot, candidates, found.defaults({ candidates: candidates.length, voters: 5 }))
    }
    expect(left('dots', { a: 2 })).toBe(1)
    expect(left('multiVoting', ['a'])).toBe(1)
    expect(left('pairs', [['a', 'b', null]])).toBe(5)
    expect(left('weights', [])).toBe(6)
    expect(left('matrix', { a: { goals: 3 } })).toBe(15)
    expect(left('rice', { a: { reach: 3 } })).toBe(15)
  })
})
