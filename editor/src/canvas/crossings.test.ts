import type { FlowLine } from '@potok/model'
import { expect, it } from 'vitest'
import { crossingsOf } from './crossings.ts'
import { pathOf } from './pathOf.ts'

const flow = (id: string, ...points: [number, number][]) => ({ id, points }) satisfies Pick<FlowLine, 'id' | 'points'>

it('where two flows cross, the later one breaks for 16', () => {
  const crossings = crossingsOf([flow('first', [0, 50], [300, 50]), flow('later', [100, 0], [100, 100])])
  expect([...crossings]).toEqual([['later', [[100, 50]]]])
  expect(
    pathOf(
      [
        [100, 0],
        [100, 100],
      ],
      7,
      crossings.get('later'),
    ),
  ).toBe('M100 0L100 42M100 58L100 100')
})

it('flows that meet at a step or run together do not cross', () => {
  const crossings = crossingsOf([
    flow('a', [0, 50], [100, 50]),
    flow('b', [100, 0], [100, 50]),
    flow('c', [0, 50], [60, 50]),
  ])
  expect(crossings.size).toBe(0)
})

it('two crossings on one run are two breaks, in the order of the run', () => {
  const broken = pathOf(
    [
      [200, 0],
      [0, 0],
    ],
    7,
    [
      [40, 0],
      [120, 0],
    ],
  )
  expect(broken).toBe('M200 0L128 0M112 0L48 0M32 0L0 0')
})
