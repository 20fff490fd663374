import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkMap } from '../checks/checkMap.ts'
import { type Sketch, sketch } from '../graph/sketch.ts'
import { lossTable } from '../losses/lossTable.ts'
import { LOOKS } from '../records/step.ts'
import { basisOf } from '../sensitivity/basis.ts'
import { tornado } from '../sensitivity/tornado.ts'
import { everyFigure } from './everyFigure.ts'
import { METRICS } from './metrics.ts'
import { oddNumbers } from './oddNumbers.ts'

/** Shares at the edge of what sums to 1, and times at the edge of what is a time, among ordinary ones. */
const share = fc.constantFrom(0, 1e-12, 1e-9, 0.3, 0.5, 0.7, 1 - 1e-9, 1 - 1e-12, 1)
const minutes = fc.constantFrom(0, 1e-9, 1, 50, 480, 1e9)

type Wild = { maxFlows: number; looks: readonly (typeof LOOKS)[number][]; chained: boolean }

const drawing = ({ maxFlows, looks: allowed, chained }: Wild): fc.Arbitrary<Sketch> =>
  fc
    .record({
      looks: fc.array(fc.tuple(fc.constantFrom(...allowed), minutes, fc.constantFrom(0, 0.5, 1, 10)), { maxLength: 9 }),
      flows: fc.array(
        fc.record({
          from: fc.nat(10),
          to: fc.nat(10),
          share: fc.option(share, { nil: null }),
          returns: fc.boolean(),
          wait: fc.option(minutes, { nil: undefined }),
        }),
        { maxLength: maxFlows },
      ),
      volume: fc.constantFrom(null, 0, 1000),
      joins: fc.array(fc.nat(10), { minLength: 9, maxLength: 9 }),
    })
    .map(({ looks, flows, joins, volume }) => ({
      steps: {
        start: {},
        end: {},
        ...Object.fromEntries(
          looks.map(([look, time, repeatPart], at) => [`s${at}`, { look, time, repeatPart, join: `s${joins[at]}` }]),
        ),
      },
      about: { annualVolume: volume },
      flows: Object.fromEntries([
        ...(chained ? chainOf(looks.length) : []),
        ...flows.map(({ from, to, ...fields }, at) => [`f${at}: ${pointName(from)} > ${pointName(to)}`, fields]),
      ]),
    }))

/** Drawings of any shape hardly ever have figures: every other one is a chain with, at times, a flow too many. */
const anyDrawing = fc.oneof(
  drawing({ maxFlows: 16, looks: LOOKS, chained: false }),
  drawing({ maxFlows: 1, looks: ['operation', 'wait'], chained: true }),
)

function chainOf(steps: number) {
  const names = ['start', ...Array.from({ length: steps }, (_, at) => `s${at}`), 'end']
  return names.slice(1).map((to, at) => [`c${at}: ${names[at]} > ${to}`, {}])
}

function pointName(number: number): string {
  return number === 9 ? 'start' : number === 10 ? 'end' : `s${number}`
}

it('any drawing whatever has findings that name elements, or figures; simulated and turned over, no number of it is odd', () => {
  let sound = 0
  fc.assert(
    fc.property(anyDrawing, (drawn) => {
      const { map, project } = sketch(drawn)
      const answer = everyFigure(map, project, { simulate: { runs: 200, seed: 5 } })
      if (!answer.ok) throw new Error(answer.message)
      const found = answer.value
      const basis = basisOf(map, project)
      const swings = basis.sound ? tornado(basis, project) : []
      const measures = METRICS.map((metric) => metric.measure(map, project))
      expect(oddNumbers([found, swings, measures, lossTable(map, project), checkMap(map, project)])).toEqual([])
      if (!('findings' in found)) return void sound++
      expect(found.findings.length).toBeGreaterThan(0)
      expect(found.findings.every((finding) => finding.blocks && finding.about.length > 0)).toBe(true)
    }),
    { numRuns: 1500 },
  )
  expect(sound).toBeGreaterThan(100)
})
