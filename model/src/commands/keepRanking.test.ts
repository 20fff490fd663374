import { describe, expect, it } from 'vitest'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { latestRanks, movesBetween, rankingsOf, ranksIn } from '../ranking/kept.ts'
import type { Result } from '../result.ts'
import { addRecord } from './addRecord.ts'
import { keepRanking } from './keepRanking.ts'
import { perform } from './perform.ts'
import { remove } from './remove.ts'
import { setEach } from './setEach.ts'
import { setFields } from './setFields.ts'
import { writeText } from './writeText.ts'

type Input = Parameters<typeof keepRanking.check>[1]

const DOTS = { dots: 3, most: 2 }

function withProblems(...texts: string[]) {
  const { document } = sampleProject()
  const done = (result: Result<string[]>): string => {
    if (!result.ok) throw new Error(`${result.code}: ${result.message}`)
    return result.value[0] ?? ''
  }
  texts.forEach((text, at) => {
    done(perform(document, addRecord, { noun: 'problems', id: `p${at + 1}`, fields: { text } }, anna))
  })
  const input = (given: Partial<Input> = {}): Input => ({
    about: 'problems',
    method: 'dots',
    settings: DOTS,
    candidates: texts.map((_, at) => ({ id: `p${at + 1}` })),
    ballots: [{ p1: 2, p2: 1 }, { p2: 2 }, null],
    by: 'Анна',
    at: 100,
    ...given,
  })
  const keep = (given: Partial<Input> = {}) => done(perform(document, keepRanking, input(given), anna))
  const refused = (given: Partial<Input>) => {
    const said = perform(document, keepRanking, input(given), anna)
    return said.ok ? null : said.code
  }
  return { document, done, keep, refused, project: () => document.project() }
}

describe('R1: a ranking that is kept', () => {
  it('is counted from its ballots, keeps the words of that moment and none of the ballots, and is undone in one', () => {
    const { document, keep, project, done } = withProblems('Долго', 'Дважды')
    const undo = openUndo(document, anna)
    const id = keep()
    done(perform(document, writeText, { noun: 'problems', id: 'p1', field: 'text', text: 'Иначе' }, anna))
    const ranking = project().rankings.get(id)!
    expect(ranking).toMatchObject({ about: 'problems', method: 'dots', settings: DOTS, round: 1, by: 'Анна', at: 100 })
    expect(ranking.candidates).toEqual([
      { id: 'p1', text: 'Долго', number: null },
      { id: 'p2', text: 'Дважды', number: null },
    ])
    expect(ranking.outcome).toMatchObject({ took: 2, abstained: 1 })
    expect(ranking.outcome?.standings.map(({ id: one, score, rank }) => [one, score, rank])).toEqual([
      ['p2', 3, 1],
      ['p1', 2, 2],
    ])
    expect(Object.keys(ranking)).not.toContain('ballots')
    undo.undo()
    undo.undo()
    expect(project().rankings.size).toBe(0)
  })

  it('is not edited: neither its outcome nor anything else of it; it may be deleted', () => {
    const { document, keep, project, done } = withProblems('Долго', 'Дважды')
    const id = keep()
    const fields = { round: 7 }
    for (const said of [
      perform(document, setFields, { noun: 'rankings', id, fields }, anna),
      perform(document, setEach, { noun: 'rankings', ids: [id], fields }, anna),
    ])
      expect(said).toMatchObject({ ok: false, code: 'ranking.kept', about: [id] })
    done(perform(document, remove, { noun: 'rankings', ids: [id] }, anna))
    expect(latestRanks(project(), 'problems').size).toBe(0)
  })

  it('what cannot be counted is refused whole, and nothing is kept', () => {
    const { project, refused, document } = withProblems('Долго', 'Дважды', 'Зря')
    expect(refused({ method: 'toString' })).toBe('ranking.method')
    expect(refused({ settings: { dots: 0 } })).toBe('ranking.settings')
    expect(refused({ candidates: [{ id: 'p1' }] })).toBe('ranking.size')
    expect(refused({ candidates: [{ id: 'p1' }, { id: 'p1' }] })).toBe('ranking.size')
    expect(refused({ candidates: [{ id: 'p1' }, { id: 'gone' }] })).toBe('record.gone')
    expect(refused({ ballots: [{ p1: 2, p2: 2 }] })).toBe('ballot.tooMany')
    expect(refused({ ballots: [undefined] })).toBe('ballot.form')
    expect(refused({ before: 'gone' })).toBe('record.gone')
    expect(refused({ weights: [0] })).toBe('ranking.settings')
    expect(refused({ method: 'minutes', settings: {} })).toBe('ballot.form')
    perform(document, remove, { noun: 'problems', ids: ['p3'] }, anna)
    expect(refused({})).toBe('record.gone')
    expect(project().rankings.size).toBe(0)
  })

  it('criteria are ranked by words of their own', () => {
    const { keep, project } = withProblems()
    const candidates = [
      { id: 'goals', text: 'Влияние на цели' },
      { id: 'scale', text: 'Масштаб' },
    ]
    const id = keep({
      about: 'criteria',
      method: 'weights',
      settings: {},
      candidates,
      ballots: [[['goals', 'scale', 3]]],
    })
    expect(
      project()
        .rankings.get(id)
        ?.outcome?.standings.map(({ score }) => score),
    ).toEqual([0.75, expect.closeTo(0.25, 12)])
    expect(project().rankings.get(id)?.candidates[0]?.text).toBe('Влияние на цели')
  })

  it('R7: positions of impact and effort stay with the solutions', () => {
    const { document, keep, project, done } = withProblems()
    for (const id of ['s1', 's2']) done(perform(document, addRecord, { noun: 'solutions', id, fields: {} }, anna))
    const undo = openUndo(document, anna)
    const marks = (impact: number) => ({ s1: { impact, effort: 2 }, s2: { impact } })
    const candidates = [{ id: 's1' }, { id: 's2' }]
    keep({ about: 'solutions', method: 'impactEffort', settings: {}, candidates, ballots: [marks(8), marks(9)] })
    expect(project().solutions.get('s1')).toMatchObject({ impact: 8.5, effort: 2 })
    expect(project().solutions.get('s2')).toMatchObject({ impact: null, effort: null })
    undo.undo()
    expect(project().solutions.get('s1')).toMatchObject({ impact: null, effort: null })
    expect(project().rankings.size).toBe(0)
  })

  it('the last one kept counts, whatever the clocks say; who moved between two rounds is told', () => {
    const { keep, project } = withProblems('Долго', 'Дважды', 'Зря')
    const first = keep({ at: 5000 })
    const second = keep({ at: 10, before: first, ballots: [{ p3: 2, p1: 1 }] })
    expect(rankingsOf(project(), 'problems').map(({ id, round }) => [id, round])).toEqual([
      [second, 2],
      [first, 1],
    ])
    expect([...latestRanks(project(), 'problems')]).toEqual([
      ['p3', 1],
      ['p1', 2],
      ['p2', 3],
    ])
    const { rankings } = project()
    expect(movesBetween(project(), rankings.get(first)!, rankings.get(second)!)).toEqual([
      { id: 'p3', text: 'Зря', from: 3, to: 1 },
      { id: 'p1', text: 'Долго', from: 2, to: 2 },
      { id: 'p2', text: 'Дважды', from: 1, to: 3 },
    ])
  })

  it('what a multi-voting dropped stands behind what it kept', () => {
    const { keep, project } = withProblems('1', '2', '3', '4')
    const round = { method: 'multiVoting', settings: { votes: 3, round: 1 } }
    const first = keep({
      ...round,
      ballots: [
        ['p1', 'p2'],
        ['p1', 'p2'],
        ['p1', 'p2', 'p3'],
      ],
    })
    const last = keep({
      method: 'multiVoting',
      settings: { votes: 1, round: 2 },
      candidates: [{ id: 'p1' }, { id: 'p2' }],
      ballots: [['p2'], ['p2'], ['p1']],
      before: first,
    })
    expect(Object.fromEntries(ranksIn(project(), project().rankings.get(last)!))).toEqual({
      p2: 1,
      p1: 2,
      p3: 3,
      p4: 4,
    })
  })
})
