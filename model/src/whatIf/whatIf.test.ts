import { expect, it } from 'vitest'
import { sketch } from '../graph/sketch.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import { fieldsUnder, mapUnder } from './whatIf.ts'

const { map, project } = sketch({
  steps: { start: {}, a: { time: [40, 60, 80] }, b: { time: [10, null, 30] }, x: { look: 'xor' }, end: {} },
  flows: {
    'start > a': {},
    'ab: a > b': { wait: [60, 120, 180] },
    'b > x': {},
    'on: x > end': { share: 0.7 },
    'back: x > a': { share: 0.3, wait: [30, 60, 90], returns: true },
  },
})
const expected = (given = map) => {
  const found = analyse(given, project)
  return found.sound ? found.expected.pert : null
}

it('S4: a supposition changes the figures and nothing of the map', () => {
  const before = JSON.stringify(map)
  const half = mapUnder(map, [{ about: 'back', what: 'return', part: 0.5 }])
  expect(expected(half)).toBeCloseTo((200 + 60 * 0.15) / 0.85, 9)
  expect(expected(mapUnder(map, [{ about: 'a', what: 'time', part: 0 }]))).toBeCloseTo((140 + 60 * 0.3) / 0.7, 9)
  expect(JSON.stringify(map)).toBe(before)
  expect(half.steps[1]).toBe(map.steps[1])
})

it('S4: a return that is half as often leaves its part to its siblings in their proportions', () => {
  expect(fieldsUnder(map, [{ about: 'back', what: 'return', part: 0.5 }])).toEqual({
    back: { share: 0.15 },
    on: { share: 0.85 },
  })
  expect(fieldsUnder(map, [{ about: 'back', what: 'return', part: 9 }])).toEqual({
    back: { share: 1 },
    on: { share: 0 },
  })
})

it('S4: suppositions about one element add up, about what is not there they are nothing', () => {
  expect(
    fieldsUnder(map, [
      { about: 'b', what: 'time', part: 0.5 },
      { about: 'back', what: 'wait', part: 2 },
      { about: 'back', what: 'return', part: 0 },
      { about: 'ab', what: 'return', part: 0 },
      { about: 'gone', what: 'time', part: 0 },
    ]),
  ).toEqual({
    b: { time: { triple: [5, null, 15], basis: 'work', source: 'guess' } },
    back: { wait: { triple: [60, 120, 180], basis: 'work', source: 'guess' }, share: 0 },
    on: { share: 1 },
  })
})
