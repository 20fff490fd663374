import * as fc from 'fast-check'
import type { Sketch, SketchedFlow, SketchedStep } from '../graph/sketch.ts'

type Triple = readonly [number, number | null, number]

/** A well-nested process as a tree; property tests grow it and draw it as a map. */
export type Tree =
  | {
      kind: 'work'
      time: Triple
      value: 'VA' | 'NNVA' | 'NVA' | null
      wait: Triple
      look: 'operation' | 'wait'
      again: number
    }
  | { kind: 'row'; parts: Tree[] }
  | { kind: 'xor' | 'or'; parts: Tree[]; weights: number[] }
  | { kind: 'and'; parts: Tree[] }
  | { kind: 'loop'; body: Tree; rework: Tree | null; p: number }

const triple: fc.Arbitrary<Triple> = fc
  .tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
    fc.boolean(),
  )
  .map(([min, more, most, known]) => [min, known ? min + more : null, min + more + most])

export const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; work: Tree }>((tie) => ({
  work: fc.record({
    kind: fc.constant('work' as const),
    time: triple,
    value: fc.constantFrom('VA' as const, 'NNVA' as const, 'NVA' as const, null),
    wait: triple,
    look: fc.constantFrom('operation' as const, 'operation' as const, 'wait' as const),
    again: fc.constantFrom(1, 1, 1, 0.5, 0),
  }),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('work'),
    fc.record({ kind: fc.constant('row' as const), parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.array(fc.tuple(tie('tree'), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 3 }).chain((parts) =>
      fc.constantFrom('xor' as const, 'or' as const).map((kind) => ({
        kind,
        parts: parts.map(([part]) => part),
        weights: parts.map(([, weight]) => weight),
      })),
    ),
    fc.record({ kind: fc.constant('and' as const), parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('loop' as const),
      body: tie('tree'),
      rework: fc.option(tie('work'), { nil: null }),
      p: fc.constantFrom(0, 0.05, 0.1, 0.3, 0.5, 0.9),
    }),
  ),
})).tree

/** Draws the tree between a start and an end; `scale` multiplies all times. */
export function drawTree(root: Tree, scale = 1): Sketch {
  const steps: Record<string, SketchedStep> = { start: {}, end: {} }
  const flows: Record<string, SketchedFlow> = {}
  let count = 0
  const place = (name: string, step: SketchedStep) => {
    const id = `${name}${count++}`
    steps[id] = step
    return id
  }
  const scaled = ([min, typical, max]: Triple): Triple => [
    min * scale,
    typical === null ? null : typical * scale,
    max * scale,
  ]
  /** Draws a part after `from`, entered by a flow with `fields`; answers its last step. */
  const draw = (part: Tree, from: string, fields: SketchedFlow): string => {
    const enter = (id: string, more: SketchedFlow = {}) => {
      flows[`${from} > ${id}`] = { ...fields, ...more }
      return id
    }
    if (part.kind === 'work') {
      const { time, value, look, wait, again } = part
      const step = {
        look,
        time: scaled(time),
        value,
        loss: value === 'NVA' ? ('motion' as const) : null,
        lane: null,
        repeatPart: again,
      }
      return enter(place('w', step), { wait: scaled(wait) })
    }
    if (part.kind === 'row') {
      return part.parts.reduce<[string, SketchedFlow]>(
        ([last, entry], one) => [draw(one, last, entry), {}],
        [from, fields],
      )[0]
    }
    if (part.kind === 'loop') {
      const head = enter(place('h', { look: 'join' }))
      const decision = place('x', { look: 'xor' })
      flows[`${draw(part.body, head, {})} > ${decision}`] = {}
      const back = { share: part.p, returns: true }
      if (part.rework) flows[`${draw(part.rework, decision, back)} > ${head}`] = {}
      else flows[`${decision} > ${head}`] = back
      const after = place('e', { look: 'join' })
      flows[`${decision} > ${after}`] = { share: 1 - part.p }
      return after
    }
    const join = place('j', { look: 'join' })
    const split = enter(place('s', { look: part.kind, join: part.kind === 'xor' ? null : join }))
    const weights = part.kind === 'and' ? part.parts.map(() => null) : part.weights
    const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0)
    part.parts.forEach((one, number) => {
      const weight = weights[number]
      const share = weight == null ? null : part.kind === 'xor' ? weight / sum : weight / 10
      flows[`${draw(one, split, { share })} > ${join}`] = {}
    })
    return join
  }
  flows[`${draw(root, 'start', {})} > end`] = {}
  return { steps, flows, about: { annualVolume: 100 } }
}
