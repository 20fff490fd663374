import { expect, it } from 'vitest'
import { frameOf, laneAt, nearestLane } from './picture.ts'

const lanes = [
  { id: 'client', y: 0, height: 76 },
  { id: 'mfc', y: 76, height: 84 },
]

it('a point belongs to the lane that it lies in; a drop outside goes to the nearest', () => {
  expect(laneAt(lanes, 76)?.id).toBe('mfc')
  expect(laneAt(lanes, 200)).toBeNull()
  expect(nearestLane(lanes, -20)?.id).toBe('client')
  expect(nearestLane(lanes, 999)?.id).toBe('mfc')
  expect(nearestLane([], 0)).toBeNull()
})

it('the frame goes round every box', () => {
  expect(
    frameOf([
      { x: 8, y: 0, width: 10, height: 10 },
      { x: 40, y: 20, width: 4, height: 4 },
    ]),
  ).toEqual({
    x: 8,
    y: 0,
    width: 36,
    height: 24,
  })
  expect(frameOf([])).toBeNull()
})
