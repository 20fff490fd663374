import { expect, it } from 'vitest'
import { checkMap } from '../checks/checkMap.ts'
import { type Sketch, sketch } from '../graph/sketch.ts'
import { analyse } from './analysis/analyse.ts'
import { type Figures, figures } from './figures.ts'
import { METRICS } from './metrics.ts'

function figuresOf(drawn: Sketch): Figures {
  const { map, project } = sketch(drawn)
  const found = figures(map, project)
  if ('findings' in found) throw new Error(found.findings.map(({ message }) => message).join(' '))
  return found
}

const findingsOf = (drawn: Sketch) => {
  const { map, project } = sketch(drawn)
  return checkMap(map, project)
}

const LINE: Sketch = {
  steps: { start: {}, a: { time: 60, value: 'VA' }, b: { time: 30, value: 'VA' }, end: {} },
  flows: { 'start > a': {}, 'a > b': {}, 'b > end': {} },
}

it('F3: a refusal shortens no lead time but the work for it counts', () => {
  const found = figuresOf({
    steps: {
      start: {},
      a: { time: 20 },
      x: { look: 'xor' },
      r: { time: 15 },
      b: { time: 130 },
      no: { look: 'end', outcome: 'alternative' },
      end: {},
    },
    flows: {
      'start > a': {},
      'a > x': {},
      'x > r': { share: 0.25 },
      'r > no': {},
      'x > b': { share: 0.75 },
      'b > end': {},
    },
  })
  expect(found.expected_pert).toBeCloseTo(150, 9)
  expect(found.labourPersonMinutes).toBeCloseTo(20 + 0.25 * 15 + 0.75 * 130, 9)
})

it("F4: a return's own limit counts in the heading alone", () => {
  const { map, project } = sketch({
    steps: { start: {}, a: { time: 100 }, x: { look: 'xor' }, end: {} },
    flows: {
      'start > a': {},
      'a > x': {},
      'x > a': { share: 0.2, returns: true, repeats: 3 },
      'x > end': { share: 0.8 },
    },
  })
  const found = analyse(map, project)
  if (!found.sound) throw new Error('The map should be sound.')
  const { none, once, auto, heading } = found.max
  expect([none, once, auto, heading].map(({ minutes }) => minutes)).toEqual([100, 200, 200, 400])
})

it('F5: a step that no flow leads to blocks the figures', () => {
  const { map, project } = sketch({
    ...LINE,
    steps: { ...LINE.steps, c: { time: 10 } },
    flows: { ...LINE.flows, 'c > b': {} },
  })
  expect(figures(map, project)).toMatchObject({ findings: [{ code: 'unreachable', blocks: true, about: ['c'] }] })
})

it('F6: no value class is no value, and a note says so', () => {
  const drawn = { ...LINE, steps: { ...LINE.steps, b: { time: 30 } } }
  expect(figuresOf(drawn).leadBuckets).toEqual({ VA: 60, NNVA: 30 })
  expect(findingsOf(drawn)).toMatchObject([{ code: 'value-missing', severity: 'note', blocks: false, about: ['b'] }])
})

it('F7: a loss that does not say which is another loss, and a finding asks', () => {
  const drawn: Sketch = { ...LINE, steps: { ...LINE.steps, b: { time: 30, value: 'NVA' } } }
  const found = figuresOf(drawn)
  expect(found.leadBuckets).toEqual({ VA: 60, 'loss:other': 30 })
  expect(found.labourBuckets).toEqual({ VA: 60, 'loss:other': 30 })
  expect(findingsOf(drawn)).toMatchObject([{ code: 'loss-missing', severity: 'error', blocks: false, about: ['b'] }])
})

it('F8: a transfer on foot is motion, any other transport', () => {
  const flows = {
    'start > a': {},
    'a > b': { transfer: 12, channel: 'person' as const },
    'b > end': { transfer: 5, channel: 'courier' as const },
  }
  expect(figuresOf({ ...LINE, flows }).leadBuckets).toEqual({ VA: 90, 'loss:motion': 12, 'loss:transport': 5 })
})

it('F9: rolled %C&A averages an OR over the sets of branches that may be active', () => {
  const drawn: Sketch = {
    steps: {
      start: {},
      s: { look: 'or', join: 'j' },
      p: { time: 1, accuracy: 0.5 },
      q: { time: 1, accuracy: 0.9 },
      j: { look: 'join' },
      z: { time: 1 },
      end: {},
    },
    flows: {
      'start > s': {},
      's > p': { share: 0.4 },
      's > q': { share: 0.7 },
      'p > j': {},
      'q > j': {},
      'j > z': {},
      'z > end': {},
    },
  }
  const any = 1 - 0.6 * 0.3
  const expected = (0.4 * 0.3 * 0.5 + 0.6 * 0.7 * 0.9 + 0.4 * 0.7 * 0.5 * 0.9) / any
  expect(figuresOf(drawn).rolledCA).toBeCloseTo(expected, 12)
  const { map, project } = sketch(drawn)
  const metric = METRICS.find(({ name }) => name === 'rolledAccuracy')!.measure(map, project)
  expect(metric).toMatchObject({ counted: ['p', 'q'], missing: [{ about: 'z', what: 'accuracy' }] })
})

it('F10: a way of share 0 is as if it were not drawn, whatever it lacks', () => {
  const without: Sketch = {
    steps: { start: {}, a: { time: 60, value: 'VA', accuracy: 1 }, x: { look: 'xor' }, end: {} },
    flows: { 'start > a': {}, 'a > x': {}, 'x > end': { share: 1 } },
  }
  const never: Sketch = {
    steps: { ...without.steps, c: { lane: 'other', signatures: 2, documents: ['form'] }, m: { look: 'join' } },
    flows: {
      'start > a': {},
      'a > x': {},
      'x > c': { share: 0, wait: 500 },
      'c > m': {},
      'x > m': { share: 1 },
      'm > end': {},
    },
  }
  const { c, ...visits } = figuresOf(never).expectedVisits
  expect(c).toBe(0)
  expect({ ...figuresOf(never), expectedVisits: visits }).toEqual(figuresOf(without))
  const measured = ({ map, project }: ReturnType<typeof sketch>) => METRICS.map((one) => one.measure(map, project))
  expect(measured(sketch(never))).toEqual(measured(sketch(without)))
})
