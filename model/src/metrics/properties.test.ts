import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Sketch, sketch } from '../graph/sketch.ts'
import { LOOKS } from '../records/step.ts'
import { type Figures, figures } from './figures.ts'
import { drawTree, type Tree, tree } from './grownSketch.ts'

const RUNS = { numRuns: 150 }

function figuresOf(drawn: Sketch): Figures {
  const { map, project } = sketch(drawn)
  const found = figures(map, project)
  if ('findings' in found) throw new Error(found.findings.map((finding) => finding.message).join(' '))
  return found
}

/** Minutes of the whole, the numbers that any rewriting of the same process must keep. */
function totals(found: Figures): number[] {
  const { pPrimary, min, max_K0, max_K1, max_auto95, expected_pert, expected_triangular, firstPassYield } = found
  const { labourPersonMinutes, leadBucketsSum, rolledCA } = found
  const sums = [expected_pert, expected_triangular, leadBucketsSum, labourPersonMinutes]
  return [pPrimary, min, max_K0, max_K1, max_auto95, firstPassYield, rolledCA, ...sums]
}

function expectSame(found: readonly number[], expected: readonly number[]): void {
  found.forEach((one, at) => {
    const other = expected[at]!
    expect(Math.abs(one - other), `${found} and ${expected}`).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(other)))
  })
}

describe('for every well-nested process', () => {
  it('lead buckets sum to the expected lead time, labour buckets to the labour', () => {
    fc.assert(
      fc.property(tree, (grown) => {
        const found = figuresOf(drawTree(grown))
        const labour = Object.values(found.labourBuckets).reduce((sum, minutes) => sum + minutes, 0)
        expectSame([found.leadBucketsSum, labour], [found.expected_pert, found.labourPersonMinutes])
      }),
      RUNS,
    )
  })

  it('min ≤ expected, K = 0 ≤ K = 1, and the minimum is below every maximum', () => {
    fc.assert(
      fc.property(tree, (grown) => {
        const { min, expected_pert, max_K0, max_K1, max_auto95, pce } = figuresOf(drawTree(grown))
        const slack = 1e-9 * Math.max(1, max_K1)
        expect(min).toBeLessThanOrEqual(expected_pert + slack)
        expect(max_K0).toBeLessThanOrEqual(max_K1 + slack)
        expect(max_K0).toBeLessThanOrEqual(max_auto95 + slack)
        expect(min).toBeLessThanOrEqual(max_K0 + slack)
        expect(pce ?? 0).toBeLessThanOrEqual(1 + 1e-9)
      }),
      RUNS,
    )
  })

  it('all times c times as long make all minutes c times as many', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0.5, 3, 60), (grown, scale) => {
        const one = figuresOf(drawTree(grown))
        const other = figuresOf(drawTree(grown, scale))
        const minutes = (found: Figures) => [
          found.min,
          found.max_K1,
          found.max_auto95,
          found.expected_pert,
          found.leadBucketsSum,
        ]
        expectSame(
          minutes(other),
          minutes(one).map((value) => value * scale),
        )
        expectSame([other.pce ?? 0, other.firstPassYield], [one.pce ?? 0, one.firstPassYield])
      }),
      RUNS,
    )
  })

  it('an operation split into two in a row changes nothing', () => {
    fc.assert(
      fc.property(tree, (grown) => {
        expectSame(totals(figuresOf(drawTree(halve(grown)))), totals(figuresOf(drawTree(grown))))
      }),
      RUNS,
    )
  })

  it('a branch of share 0 equals its absence', () => {
    fc.assert(
      fc.property(tree, tree, fc.constantFrom('xor' as const, 'or' as const), (grown, never, kind) => {
        const parts = [grown, { kind: 'row' as const, parts: [grown, grown] }]
        const without: Tree = { kind, parts, weights: [4, 6] }
        const withNever: Tree = { kind, parts: [...parts, never], weights: [4, 6, 0] }
        const found = figuresOf(drawTree(withNever))
        const expected = figuresOf(drawTree(without))
        expectSame(totals(found), totals(expected))
        expect(Object.keys(found.leadBuckets).sort()).toEqual(Object.keys(expected.leadBuckets).sort())
      }),
      RUNS,
    )
  })

  it('an AND of one branch equals the branch', () => {
    fc.assert(
      fc.property(tree, (grown) => {
        const wrapped = figuresOf(drawTree({ kind: 'and', parts: [grown] }))
        const plain = figuresOf(drawTree(grown))
        expectSame(totals(wrapped), totals(plain))
        expectSame(Object.values(wrapped.leadBuckets).sort(), Object.values(plain.leadBuckets).sort())
      }),
      RUNS,
    )
  })

  it('the order of steps and flows changes nothing but which of equal branches counts', () => {
    fc.assert(
      fc.property(tree, (grown) => {
        const { steps, flows, ...rest } = drawTree(grown)
        const backward = <T>(record: Readonly<Record<string, T>>) =>
          Object.fromEntries(Object.entries(record).reverse())
        expectSame(
          totals(figuresOf({ ...rest, steps: backward(steps), flows: backward(flows) })),
          totals(figuresOf({ ...rest, steps, flows })),
        )
      }),
      RUNS,
    )
  })

  it('a wait taken away never raises a total', () => {
    fc.assert(
      fc.property(tree, fc.nat(), (grown, pick) => {
        const drawn = drawTree(grown)
        const names = Object.keys(drawn.flows)
        const name = names[pick % names.length]!
        const less = figuresOf({
          ...drawn,
          flows: { ...drawn.flows, [name]: { ...drawn.flows[name], wait: undefined } },
        })
        const more = figuresOf(drawn)
        const values = ({ min, max_K0, max_K1, expected_pert }: Figures) => [min, max_K0, max_K1, expected_pert]
        values(less).forEach((value, at) => {
          expect(value).toBeLessThanOrEqual(values(more)[at]! + 1e-7 * Math.max(1, value))
        })
      }),
      RUNS,
    )
  })
})

/** Every operation as two in a row, each with half of its time; the wait before it stays whole. */
function halve(part: Tree): Tree {
  if (part.kind === 'work') {
    const [min, typical, max] = part.time
    const time = [min / 2, typical === null ? null : typical / 2, max / 2] as const
    return {
      kind: 'row',
      parts: [
        { ...part, time },
        { ...part, time, wait: [0, 0, 0] },
      ],
    }
  }
  if (part.kind === 'loop') return { ...part, body: halve(part.body) }
  return { ...part, parts: part.parts.map(halve) }
}

const shapeless: fc.Arbitrary<Sketch> = fc
  .record({
    looks: fc.array(fc.constantFrom(...LOOKS), { maxLength: 9 }),
    flows: fc.array(
      fc.record({
        from: fc.nat(10),
        to: fc.nat(10),
        share: fc.option(fc.constantFrom(0, 0.3, 0.5, 0.7, 1), { nil: null }),
        returns: fc.boolean(),
        wait: fc.option(fc.nat(50), { nil: undefined }),
      }),
      { maxLength: 16 },
    ),
    joins: fc.array(fc.nat(10), { minLength: 9, maxLength: 9 }),
  })
  .map(({ looks, flows, joins }) => ({
    steps: {
      start: {},
      end: {},
      ...Object.fromEntries(looks.map((look, at) => [`s${at}`, { look, time: at, join: `s${joins[at]}` }])),
    },
    flows: Object.fromEntries(
      flows.map(({ from, to, ...fields }, at) => [`f${at}: ${pointName(from)} > ${pointName(to)}`, fields]),
    ),
  }))

function pointName(number: number): string {
  return number === 9 ? 'start' : number === 10 ? 'end' : `s${number}`
}

it('any drawing whatever has either findings or figures without a NaN', () => {
  let sound = 0
  fc.assert(
    fc.property(shapeless, (drawn) => {
      const { map, project } = sketch(drawn)
      const found = figures(map, project)
      if ('findings' in found) {
        expect(found.findings.length).toBeGreaterThan(0)
        expect(found.findings.every((finding) => finding.blocks && finding.about.length > 0)).toBe(true)
        return
      }
      sound++
      const numbers = JSON.stringify(found, (_, value) =>
        typeof value === 'number' && !Number.isFinite(value) ? `not a number: ${value}` : value,
      )
      expect(numbers).not.toContain('not a number')
    }),
    { numRuns: 3000 },
  )
  expect(sound).toBeGreaterThan(0)
})
