import { expect, it } from 'vitest'
import { arrowOf, pathOf } from './pathOf.ts'

it('a flow turns with a radius of 7, and less where a run is short', () => {
  expect(
    pathOf([
      [0, 0],
      [40, 0],
      [40, 40],
    ]),
  ).toBe('M0 0L33 0Q40 0 40 7L40 40')
  expect(
    pathOf([
      [0, 0],
      [40, 0],
      [40, 4],
      [80, 4],
    ]),
  ).toBe('M0 0L38 0Q40 0 40 2L40 2Q40 4 42 4L80 4')
})

it('one point or none draws nothing to follow', () => {
  expect([pathOf([]), pathOf([[3, 4]])]).toEqual(['', 'M3 4'])
})

it('the arrow points along the last run', () => {
  expect(
    arrowOf([
      [0, 0],
      [20, 0],
    ]),
  ).toBe('M20 0L12 -3.2L12 3.2Z')
  expect(
    arrowOf([
      [5, 5],
      [5, 5],
    ]),
  ).toBe('')
})
