import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sketch } from '../graph/sketch.ts'
import { drawTree, tree } from '../metrics/grownSketch.ts'
import { basisOf, withShare } from './basis.ts'

/** Nobody says otherwise how long a repeat lasts, or one step in four does. */
const repeats = fc.constantFrom('alike', 'otherwise')

it('S4: one input changed, worked out near it alone, gives what the whole worked out anew gives', () => {
  let inRegions = 0
  fc.assert(
    fc.property(
      tree,
      repeats,
      fc.constantFrom('primary', 'all'),
      fc.double({ min: 0, max: 900, noNaN: true }),
      (grown, how, outcomes, minutes) => {
        const drawn = drawTree(grown)
        const steps = Object.entries(drawn.steps).map(([id, step]) => [
          id,
          how === 'alike' ? { ...step, repeatPart: 1 } : step,
        ])
        const { map, project } = sketch({
          ...drawn,
          steps: Object.fromEntries(steps),
          settings: { outcomes: outcomes as 'all' },
        })
        const basis = basisOf(map, project)
        if (!basis.sound) throw new Error('A process grown well nested is sound.')
        const { graph, shares } = basis.examined
        const near = (found: number, expected: number) =>
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, basis.expected, expected))
        const changed = (list: 'steps' | 'waits' | 'transfers', at: number) => {
          const times = Float64Array.from(basis.minutes[list])
          times[at] = minutes
          near(
            basis.expectedWithTime(list, at, minutes),
            basis.expectedWith({ minutes: { ...basis.minutes, [list]: times } }),
          )
        }
        graph.steps.forEach(({ look }, at) => {
          if (look === 'operation' || look === 'wait') changed('steps', at)
        })
        graph.flows.forEach(({ returns }, at) => {
          changed('waits', at)
          changed('transfers', at)
          if (returns && shares[at]! < 1)
            for (const share of [0, 0.25, 0.8])
              near(
                basis.expectedWithShare(at, share),
                basis.expectedWith({ shares: withShare(basis.examined, at, share) }),
              )
        })
        if (basis.examined.regions.length > 0) inRegions++
      },
    ),
    { numRuns: 150 },
  )
  expect(inRegions).toBeGreaterThan(20)
})
