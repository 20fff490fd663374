import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examine } from '../checks/examined.ts'
import { type Sketch, sketch } from '../graph/sketch.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import { everyFigure } from '../metrics/everyFigure.ts'
import { drawTree, tree } from '../metrics/grownSketch.ts'
import { dice } from './dice.ts'
import { drawsOf } from './draws.ts'
import { FreeWalker } from './freeWalk.ts'
import { simulate } from './simulate.ts'
import { simulatedOnly } from './simulatedOnly.ts'

/** Two branches, one of which parts again and meets the other before the end: no region is nested in another. */
const BRIDGE: Sketch = {
  steps: {
    start: {},
    s: { look: 'and', join: 'j', text: 'Раздать' },
    b: { time: 10 },
    t: { look: 'and', join: 'k' },
    c: { time: 5 },
    d: { time: 20 },
    e: { time: 30 },
    k: { look: 'join' },
    f: { time: 1 },
    j: { look: 'join', text: 'Собрать' },
    end: {},
  },
  flows: {
    'start > s': {},
    's > b': {},
    'b > t': {},
    's > c': {},
    't > d': {},
    't > e': {},
    'd > j': {},
    'e > k': {},
    'c > k': {},
    'k > f': {},
    'f > j': { wait: 2 },
    'j > end': {},
  },
}

/** Minutes of so many cases, walked part by part. */
function walked(drawn: Sketch, runs: number, seed = 5): (number | null)[] {
  const { map, project } = sketch(drawn)
  const { graph, shares } = examine(map, project)
  const timeOf = drawsOf('pert', project.settings)
  const walker = new FreeWalker(
    graph,
    shares,
    (element, what) => {
      if (what !== 'time') return timeOf(graph.flows[element - graph.size]![what])
      const { look, time } = graph.steps[element]!
      return look === 'operation' || look === 'wait' ? timeOf(time) : null
    },
    dice(seed),
  )
  return Array.from({ length: runs }, () => walker.walk())
}

describe('S9: branches that are not well nested', () => {
  it('have no analytic figures, a finding that says why, and a simulation', () => {
    const { map, project } = sketch(BRIDGE)
    expect(analyse(map, project).sound).toBe(false)
    expect(simulatedOnly(map, project).map(({ code }) => code)).toContain('region-not-nested')
    const found = simulate(map, project, { runs: 100 })
    if (!found.sound) throw new Error('The bridge should be walked.')
    // d is there at 30; e at 40, then f and its wait: the last part is there at 43.
    expect([found.kept, found.p50, found.p95]).toEqual([100, 43, 43])
    expect(['b', 'e', 'k', 'f', 'j'].map((id) => found.criticality.get(id))).toEqual([1, 1, 1, 1, 1])
    expect(['c', 'd'].map((id) => found.criticality.get(id))).toEqual([0, 0])
    const answer = everyFigure(map, project, { simulate: { runs: 100, seed: 1 } })
    expect(answer).toMatchObject({ value: { findings: [{ blocks: true }, {}], monteCarlo: { kept: 100, p50: 43 } } })
  })

  it('a map with another fault as well is not walked', () => {
    const { map, project } = sketch({ ...BRIDGE, steps: { ...BRIDGE.steps, lonely: { time: 1 } } })
    expect(simulatedOnly(map, project)).toEqual([])
    expect(simulate(map, project, { runs: 10 }).sound).toBe(false)
  })

  it('a return across the border of a region is walked; one that multiplies without end is given up', () => {
    const crossing = (share: number): Sketch => ({
      steps: {
        start: {},
        s: { look: 'and', join: 'j' },
        b: { time: 10 },
        x: { look: 'xor' },
        c: { time: 5 },
        j: { look: 'join' },
        end: {},
      },
      flows: {
        'start > s': {},
        's > b': {},
        's > c': {},
        'b > x': {},
        'x > j': { share: 1 - share },
        'x > s': { share, returns: true },
        'c > j': {},
        'j > end': {},
      },
    })
    const { map, project } = sketch(crossing(0.25))
    expect(simulatedOnly(map, project).map(({ code }) => code)).toEqual(['return-crosses-region'])
    const found = simulate(map, project, { runs: 4000 })
    expect(found.sound && found.mean! / (10 / 0.75)).toBeCloseTo(1, 1)
    expect(walked(crossing(1), 2)).toEqual([null, null])
  })

  it('any well-nested process lasts as long, walked part by part, as its regions say', () => {
    const RUNS = 1500
    fc.assert(
      fc.property(tree, (grown) => {
        const drawn = drawTree(grown)
        const { map, project } = sketch(drawn)
        const usual = simulate(map, project, { runs: RUNS, seed: 3 })
        if (!usual.sound) throw new Error('The tree should be sound.')
        const times = walked(drawn, RUNS).filter((minutes) => minutes !== null)
        const mean = times.reduce((sum, one) => sum + one, 0) / times.length
        const error = Math.hypot(usual.sd!, usual.sd!) / Math.sqrt(RUNS)
        expect(Math.abs(mean - usual.mean!)).toBeLessThanOrEqual(5 * error + 1e-6)
      }),
      { numRuns: 25, seed: 11, endOnFailure: true },
    )
  })
})
