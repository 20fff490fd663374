import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Sketch, sketch } from '../graph/sketch.ts'
import { type CaseFile, sketchCase } from '../metrics/sketchCase.ts'
import { REWORK } from '../metrics/workedGraphs.ts'
import { statisticsOf } from '../timeStudy/sample.ts'
import { percentile } from './percentile.ts'
import { type Simulated, type SimulationOptions, simulate, simulation } from './simulate.ts'

function simulated(drawn: Sketch, options: SimulationOptions = {}): Simulated {
  const { map, project } = sketch(drawn)
  const found = simulate(map, project, options)
  if (!found.sound) throw new Error(found.findings.map((finding) => finding.message).join(' '))
  return found
}

/** domain.md 3.7: 2 %, at P95 3 %. */
function near(found: Simulated, expected: { mean?: number; p50?: number; p85?: number; p95?: number }): void {
  for (const [name, value] of Object.entries(expected)) {
    const allowed = name === 'p95' ? 0.03 : 0.02
    const figure = found[name as 'mean'] as number
    expect(Math.abs(figure / value - 1), `${name} ${figure}, not ${value}`).toBeLessThan(allowed)
  }
}

const ONE = (time: [number, number | null, number]): Sketch => ({
  steps: { start: {}, a: { time }, end: {} },
  flows: { 'start > a': {}, 'a > end': {} },
})

describe('domain.md 3.9, simulated', () => {
  it('№ 1: a sequence spreads around its expectation', () => {
    const found = simulated({
      steps: {
        start: {},
        a: { time: [10, 15, 26] },
        w: { look: 'wait', time: [60, 240, 480] },
        b: { time: [20, 30, 52] },
        end: {},
      },
      flows: { 'start > a': {}, 'a > w': {}, 'w > b': { transfer: [10, 20, 30] }, 'b > end': {} },
    })
    near(found, { mean: 318.1, p50: 315.6, p85: 407.1, p95: 452.6 })
  })

  it('№ 3: of parallel branches the longer one of each run counts', () => {
    const found = simulated({
      steps: {
        start: {},
        s: { look: 'and', join: 'j' },
        b: { time: [60, 120, 180] },
        c: { time: [30, 90, 330] },
        j: { look: 'join' },
        d: { time: 10 },
        end: {},
      },
      flows: { 'start > s': {}, 's > b': {}, 's > c': {}, 'b > j': {}, 'c > j': {}, 'j > d': {}, 'd > end': {} },
    })
    near(found, { mean: 152.9, p50: 147.5, p85: 187.7, p95: 226.2 })
    const [b, c] = [found.criticality.get('b')!, found.criticality.get('c')!]
    expect(b + c).toBeCloseTo(1, 12)
    expect(Math.min(b, c)).toBeGreaterThan(0.3)
    expect([found.criticality.get('d'), found.criticality.get('j')]).toEqual([1, 1])
  })

  it('№ 4: an OR runs the subsets of its branches, never none', () => {
    const found = simulated(
      {
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
      },
      { runs: 100_000 },
    )
    near(found, { mean: 124.210526 })
    expect(found.sorted[0]).toBe(60)
    expect(found.criticality.get('b')).toBeCloseTo(0.315789, 2)
    expect(found.criticality.get('d')).toBeCloseTo(0.263158, 2)
  })

  it('№ 5: a return is drawn anew at each pass', () => {
    near(simulated(REWORK, { runs: 100_000 }), { mean: 311.428571 })
  })

  it('№ 7: runs that end otherwise than wished are left out and counted', () => {
    const found = simulated({
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
    near(found, { mean: 280 })
    expect(found.kept / found.runs).toBeCloseTo(0.75, 1)
    expect(found.criticality.get('r')).toBe(0)
  })

  it('№ 8: parallel branches with loops inside a loop', () => {
    const found = simulated({
      steps: {
        start: {},
        s: { look: 'and', join: 'j' },
        b: { time: 60 },
        xb: { look: 'xor' },
        c: { time: 30 },
        xc: { look: 'xor' },
        c2: { time: 100 },
        m: { look: 'join' },
        j: { look: 'join' },
        d: { time: 20 },
        xd: { look: 'xor' },
        end: {},
      },
      flows: {
        'start > s': {},
        's > b': {},
        'b > xb': {},
        'xb > b': { share: 0.25, returns: true },
        'xb > j': { share: 0.75 },
        's > c': {},
        'c > xc': {},
        'xc > c2': { share: 0.4 },
        'c2 > m': {},
        'xc > m': { share: 0.6 },
        'm > j': {},
        'j > d': {},
        'd > xd': {},
        'xd > s': { share: 0.1, returns: true },
        'xd > end': { share: 0.9 },
      },
    })
    near(found, { mean: 135.4 })
  })

  it('№ 13: PERT and triangle of one triple', () => {
    const pert = simulated(ONE([30, 60, 180]), { runs: 200_000 })
    near(pert, { mean: 75, p50: 71.5, p85: 103.9, p95: 123.2 })
    expect(pert.sd).toBeCloseTo(25.9808, 0)
    const triangle = simulated(ONE([30, 60, 180]), { runs: 200_000, distribution: 'triangular' })
    near(triangle, { mean: 90, p50: 85.1317, p85: 128.0385, p95: 150 })
    expect(triangle.sd).toBeCloseTo(32.4037, 0)
  })

  it('№ 14: percentiles are of type 7, mean and deviation those of a sample', () => {
    const sample = [12, 15, 15, 18, 20, 22, 25, 31, 40, 64]
    expect(statisticsOf(sample)).toMatchObject({ mean: 26.2, sd: expect.closeTo(15.7042, 4), median: 21 })
    expect([0.5, 0.85, 0.95].map((share) => percentile(sample, share))).toEqual(
      [21, 36.85, 53.2].map((one) => expect.closeTo(one, 9)),
    )
  })
})

describe('S1: a simulation', () => {
  it.each(['land-use-permit', 'kindergarten-enrolment'])('of the case %s agrees with its known figures', (name) => {
    const file: CaseFile = JSON.parse(
      readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'),
    )
    for (const state of ['current', 'target'] as const) {
      const known = file.expected[state]?.monteCarlo as unknown as Record<'mean' | 'p50' | 'p85' | 'p95' | 'sd', number>
      if (!known) continue
      const { map, project } = sketchCase(file, state)
      const found = simulate(map, project, { seed: 20261123 }) as Simulated
      near(found, { mean: known.mean, p50: known.p50, p85: known.p85, p95: known.p95 })
      expect(Math.abs(found.sd! / known.sd - 1)).toBeLessThan(0.03)
    }
  })

  it('gives the same answer to the last bit for the same seed, and another for another', () => {
    const once = simulated(ONE([10, 20, 90]), { seed: 7 })
    expect(simulated(ONE([10, 20, 90]), { seed: 7 }).sorted).toEqual(once.sorted)
    expect(simulated(ONE([10, 20, 90]), { seed: 8 }).mean).not.toBe(once.mean)
  })

  it('without a typical value draws evenly, without a span not at all', () => {
    const even = simulated(ONE([0, null, 100]), { runs: 50_000 })
    near(even, { mean: 50, p50: 50, p85: 85, p95: 95 })
    expect(simulated(ONE([40, 40, 40]))).toMatchObject({ mean: 40, sd: 0, p50: 40, p95: 40 })
  })

  it('says how far it is, so that it can be stopped between pieces', () => {
    const { map, project } = sketch(ONE([10, 20, 90]))
    const pieces = simulation(map, project, { runs: 2000 })
    expect([pieces.next().value, pieces.next().value]).toEqual([500, 1000])
  })

  it('has the findings in place of figures where a check blocks', () => {
    const { map, project } = sketch({ steps: { start: {}, a: {} }, flows: { 'start > a': {} } })
    expect(simulate(map, project)).toMatchObject({ sound: false })
  })

  it('of a map whose every way ends otherwise than wished has no figures', () => {
    const { map, project } = sketch({
      steps: { start: {}, x: { look: 'xor' }, end: {}, no: { look: 'end', outcome: 'alternative' } },
      flows: { 'start > x': {}, 'x > end': { share: 1e-12 }, 'x > no': { share: 1 - 1e-12 } },
    })
    expect(simulate(map, project, { runs: 100 })).toMatchObject({ kept: 0, mean: null, p95: null })
  })
})
