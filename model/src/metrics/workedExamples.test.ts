import { describe, expect, it } from 'vitest'
import type { Sketch } from '../graph/sketch.ts'
import { sketch } from '../graph/sketch.ts'
import { simulate } from '../simulation/simulate.ts'
import { analyse } from './analysis/analyse.ts'
import type { Analysis } from './analysis/analysis.ts'
import { REWORK } from './workedGraphs.ts'

function analysed(drawn: Sketch): Analysis {
  const { map, project } = sketch(drawn)
  const found = analyse(map, project)
  if (!found.sound) throw new Error(found.findings.map((finding) => finding.message).join(' '))
  return found
}

/** Plain numbers, rounded as domain.md 3.9 prints them. */
function round(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e4) / 1e4
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, round(one)]))
}

describe('domain.md 3.9', () => {
  it('№ 1: a sequence adds up', () => {
    const found = analysed({
      steps: {
        start: {},
        a: { time: [10, 15, 26] },
        w: { look: 'wait', time: [60, 240, 480] },
        b: { time: [20, 30, 52] },
        end: {},
      },
      flows: { 'start > a': {}, 'a > w': {}, 'w > b': { transfer: [10, 20, 30] }, 'b > end': {} },
    })
    expect([found.min, found.expected.pert, found.max.once.minutes]).toEqual([100, 318, 588])
    expect(round(found.leadBuckets)).toEqual({ NNVA: 48, 'loss:waiting': 250, 'loss:transport': 20 })
  })

  it('№ 2: the shares of a decision weigh its branches', () => {
    const found = analysed({
      steps: {
        start: {},
        a: { time: 10 },
        x: { look: 'xor' },
        b: { time: 30 },
        c: { time: 120 },
        d: { time: 5 },
        end: {},
      },
      flows: {
        'start > a': {},
        'a > x': {},
        'x > b': { share: 0.7 },
        'x > c': { share: 0.3, wait: 60 },
        'b > d': {},
        'c > d': {},
        'd > end': {},
      },
    })
    expect(round([found.expected.pert, found.min, found.max.once.minutes])).toEqual(round([90, 45, 195]))
    expect([found.loads.get('b'), found.loads.get('c')]).toEqual([
      { visits: 0.7, ever: 0.7, first: 0.7 },
      { visits: 0.3, ever: 0.3, first: 0.3 },
    ])
  })

  it('№ 3: of parallel branches the longer mean counts, the first one of equals', () => {
    const found = analysed({
      steps: {
        start: {},
        s: { look: 'and', join: 'j' },
        b: { time: [60, 120, 180] },
        c: { time: [30, 90, 330] },
        j: { look: 'join' },
        d: { time: 10 },
        end: {},
      },
      flows: {
        'start > s': {},
        's > b': {},
        's > c': {},
        'b > j': {},
        'c > j': {},
        'j > d': {},
        'd > end': {},
      },
    })
    expect([found.expected.pert, found.min, found.max.once.minutes]).toEqual([130, 70, 340])
    expect([found.leadLoads.get('b')?.visits, found.leadLoads.get('c')?.visits]).toEqual([1, 0])
  })

  it('№ 4: an OR weighs the subsets of its branches', () => {
    const found = analysed({
      steps: {
        start: {},
        s: { look: 'or', join: 'j' },
        b: { time: 60 },
        c: { time: 100 },
        d: { time: 240 },
        j: { look: 'join' },
        end: {},
      },
      flows: {
        'start > s': {},
        's > b': { share: 0.5 },
        's > c': { share: 0.4 },
        's > d': { share: 0.2 },
        'b > j': {},
        'c > j': {},
        'd > j': {},
        'j > end': {},
      },
    })
    expect(found.expected.pert).toBeCloseTo(124.210526, 6)
    expect([found.min, found.max.once.minutes]).toEqual([60, 240])
    const activations = ['b', 'c', 'd'].map((id) => Number(found.loads.get(id)?.visits.toFixed(6)))
    expect(activations).toEqual([0.657895, 0.526316, 0.263158])
    expect(found.leadLoads.get('b')?.visits).toBeCloseTo(0.315789, 6)
  })

  it('№ 5: rework repeats what it returns to, and all of the repeat is a defect', () => {
    const found = analysed(REWORK)
    expect(found.loads.get('a')?.visits).toBeCloseTo(1 / 0.7, 9)
    expect(found.loads.get('b')?.visits).toBeCloseTo(1 / 0.7, 9)
    expect(found.expected.pert).toBeCloseTo(311.428571, 6)
    expect([found.min, found.max.none.minutes, found.max.once.minutes, found.max.auto.minutes]).toEqual([
      110, 290, 670, 1050,
    ])
    expect(round(found.returns.get('back'))).toEqual({ p: 0.3, kAuto95: 2, exceedK1: 0.09 })
    expect(found.firstPassYield).toBeCloseTo(0.7, 12)
    expect(round(found.leadBuckets)).toEqual({ VA: 60, NNVA: 20, 'loss:waiting': 120, 'loss:defects': 111.4286 })
    expect(found.pce).toBeCloseTo(0.19266, 5)
  })

  it('№ 6: nested loops share their visits, each return is used once in all', () => {
    const found = analysed({
      steps: {
        start: {},
        a: { time: 50 },
        b: { time: 30 },
        x: { look: 'xor' },
        c: { time: 20 },
        y: { look: 'xor' },
        end: {},
      },
      flows: {
        'start > a': {},
        'a > b': {},
        'b > x': {},
        'x > c': { share: 0.8 },
        'x > a': { share: 0.2, returns: true },
        'c > y': {},
        'y > end': { share: 0.75 },
        'y > b': { share: 0.15, returns: true },
        'y > a': { share: 0.1, returns: true },
      },
    })
    expect(['a', 'b', 'c'].map((id) => round(found.loads.get(id)?.visits))).toEqual([1.4667, 1.6667, 1.3333])
    expect(found.expected.pert).toBeCloseTo(150, 9)
    expect(round(found.leadBuckets)).toEqual({ NNVA: 100, 'loss:defects': 50 })
    expect(found.firstPassYield).toBeCloseTo(0.6, 12)
    expect([found.min, found.max.none.minutes, found.max.once]).toEqual([100, 100, { minutes: 330, exact: true }])
  })

  it('№ 7: a quick refusal does not shorten the way to the primary outcome', () => {
    const found = analysed({
      steps: {
        start: {},
        a: { time: [10, 20, 30] },
        x: { look: 'xor' },
        r: { time: 15 },
        refused: { look: 'end', outcome: 'alternative' },
        b: { time: [100, 130, 160] },
        end: {},
      },
      flows: {
        'start > a': {},
        'a > x': {},
        'x > r': { share: 0.25 },
        'r > refused': {},
        'x > b': { share: 0.75, wait: [60, 120, 240] },
        'b > end': {},
      },
    })
    expect([found.min, found.expected.pert, found.max.once.minutes]).toEqual([170, 280, 430])
    expect([found.expectedAllOutcomes.pert, found.pPrimary]).toEqual([218.75, 0.75])
  })

  it('№ 8: loops inside and around parallel branches', () => {
    const found = analysed({
      participants: { team: {} },
      steps: {
        start: {},
        s: { look: 'and', join: 'j' },
        b: { time: 60, value: 'VA', lane: 'team' },
        x: { look: 'xor' },
        c: { time: 30, value: 'VA', headcount: 2, lane: 'team' },
        y: { look: 'xor' },
        c2: { time: 100, value: 'VA', lane: 'team' },
        j: { look: 'join' },
        d: { time: 20, value: 'VA', lane: 'team' },
        z: { look: 'xor' },
        m: { look: 'join' },
        end: {},
      },
      flows: {
        'start > s': {},
        's > b': {},
        'b > x': {},
        'x > b': { share: 0.25, returns: true },
        'x > j': { share: 0.75 },
        's > c': {},
        'c > y': {},
        'y > c2': { share: 0.4 },
        'y > m': { share: 0.6 },
        'c2 > m': {},
        'm > j': {},
        'j > d': {},
        'd > z': {},
        'z > end': { share: 0.9 },
        'z > s': { share: 0.1, returns: true },
      },
    })
    expect(found.expected.pert).toBeCloseTo(111.111111, 6)
    expect([found.min, found.max.once.minutes]).toEqual([80, 300])
    expect(['b', 'c', 'c2', 'd'].map((id) => found.loads.get(id)?.visits.toFixed(6))).toEqual([
      '1.481481',
      '1.111111',
      '0.444444',
      '1.111111',
    ])
    expect(found.labour).toBeCloseTo(222.2222, 4)
    expect(round(found.leadBuckets)).toEqual({ VA: 80, 'loss:defects': 31.1111 })
    expect(found.firstPassYield).toBeCloseTo(0.675, 12)
  })

  it('№ 9: a second pass may last a part of the first', () => {
    const drawn: Sketch = {
      participants: { team: { rate: 600 } },
      steps: {
        start: {},
        a: { time: 60, repeatPart: 0.5, value: 'VA', lane: 'team' },
        x: { look: 'xor' },
        end: {},
      },
      flows: { 'start > a': {}, 'a > x': {}, 'x > end': { share: 0.7 }, 'x > a': { share: 0.3, returns: true } },
    }
    const found = analysed(drawn)
    expect(found.expected.pert).toBeCloseTo(72.857143, 6)
    expect(found.leadMinutes.get('a')).toBeCloseTo(72.857143, 6)
    expect(round(found.leadBuckets)).toEqual({ VA: 60, 'loss:defects': 12.8571 })
    expect([found.labour, found.cost]).toEqual([expect.closeTo(72.857143, 6), expect.closeTo(728.57143, 5)])
    expect([found.min, found.max.once.minutes]).toEqual([60, 120])
    const { map, project } = sketch(drawn)
    const simulated = simulate(map, project, { seed: 9 })
    expect(simulated.sound && simulated.mean).toBeCloseTo(72.86, 0)
  })

  it('№ 12: complete and accurate shares multiply along the flow', () => {
    const found = analysed({
      steps: {
        start: {},
        a: { accuracy: 0.9 },
        b: { accuracy: 0.8 },
        c: { accuracy: 0.95 },
        d: { accuracy: 0.7 },
        end: {},
      },
      flows: { 'start > a': {}, 'a > b': {}, 'b > c': {}, 'c > d': {}, 'd > end': {} },
    })
    expect(found.rolledAccuracy).toBeCloseTo(0.4788, 12)
  })

  it.each([
    ['A at its minimum', { a: 40 }, {}, 282.8571],
    ['A at its maximum', { a: 80 }, {}, 340],
    ['B at its minimum', { b: 10 }, {}, 297.1429],
    ['B at its maximum', { b: 30 }, {}, 325.7143],
    ['the wait at its minimum', {}, { wait: 60 }, 225.7143],
    ['the wait at its maximum', {}, { wait: 180 }, 397.1429],
    ['fewer returns', {}, { share: 0.2 }, 265],
    ['more returns', {}, { share: 0.4 }, 373.3333],
  ])(
    '№ 15: № 5 with %s',
    (_, times: { a?: number; b?: number }, given: { wait?: number; share?: number }, expected) => {
      const share = given.share ?? 0.3
      const found = analysed({
        steps: {
          ...REWORK.steps,
          a: { ...REWORK.steps.a, time: times.a ?? 60 },
          b: { ...REWORK.steps.b, time: times.b ?? 20 },
        },
        flows: {
          ...REWORK.flows,
          'ab: a > b': { wait: given.wait ?? 120 },
          'x > end': { share: 1 - share },
          'back: x > a': { ...REWORK.flows['back: x > a'], share },
        },
      })
      expect(round(found.expected.pert)).toBe(expected)
    },
  )
})

it('4.4: the fewest losses that make four fifths are the vital few, «other» stays last', async () => {
  const { paretoOf, vitalFew } = await import('./analysis/pareto.ts')
  const rows = paretoOf({
    'loss:inventory': 10,
    'loss:waiting': 620,
    VA: 500,
    'loss:defects': 210,
    'loss:transport': 45,
    'loss:processing': 95,
    'loss:motion': 20,
  })
  expect(rows.map(([loss, , percent]) => [loss, round(percent)])).toEqual([
    ['waiting', 62],
    ['defects', 21],
    ['processing', 9.5],
    ['transport', 4.5],
    ['motion', 2],
    ['inventory', 1],
  ])
  expect(vitalFew(rows)).toEqual(['waiting', 'defects'])
  expect(paretoOf({ 'loss:other': 90, 'loss:b': 5, 'loss:a': 5 }).map(([loss]) => loss)).toEqual(['a', 'b', 'other'])
})

it('3.1: calendar time converts by the ratio, an untimed step makes totals a lower limit', () => {
  const found = analysed({
    steps: {
      start: {},
      a: { time: { triple: [480 * 7, 480 * 7, 480 * 7], basis: 'calendar', source: 'regulation' } },
      b: {},
      end: {},
    },
    flows: { 'start > a': {}, 'a > b': {}, 'b > end': {} },
  })
  expect(found.expected.pert).toBeCloseTo(2400, 9)
  expect(found.atLeast).toBe(true)
  expect(found.missing.filter((one) => one.what === 'time')).toEqual([{ about: 'b', what: 'time' }])
})

it("3.5: the heading's maximum follows each return's own limit, then the project's convention", () => {
  const heading = (repeats: number | null, settings: Sketch['settings']) => {
    const back = { ...REWORK.flows['back: x > a'], repeats }
    return analysed({ ...REWORK, settings, flows: { ...REWORK.flows, 'back: x > a': back } }).max.heading.minutes
  }
  expect([
    heading(null, {}),
    heading(null, { repeats: 'none' }),
    heading(null, { repeats: 'auto' }),
    heading(3, { repeats: 'none' }),
  ]).toEqual([670, 290, 1050, 1430])
})

it('3.5: above twelve returns in a group the maximum is a marked upper bound', () => {
  const chain = (count: number) => {
    const steps: Record<string, object> = { start: {}, end: {} }
    const flows: Record<string, object> = { 'start > a0': {} }
    for (let at = 0; at < count; at++) {
      steps[`a${at}`] = { time: 10 }
      steps[`x${at}`] = { look: 'xor' }
      flows[`a${at} > x${at}`] = {}
      flows[`x${at} > a0`] = { share: 0.1, returns: true }
      flows[`x${at} > ${at + 1 < count ? `a${at + 1}` : 'end'}`] = { share: 0.9 }
    }
    return analysed({ steps, flows }).max.once
  }
  // Nested returns to the first step: each adds its whole loop.
  const sum = (count: number) => count * 10 + (10 * count * (count + 1)) / 2
  expect([chain(3), chain(12)]).toEqual([
    { minutes: sum(3), exact: true },
    { minutes: sum(12), exact: true },
  ])
  expect(chain(18)).toEqual({ minutes: sum(18), exact: false })
})
