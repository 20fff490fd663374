import { expect, it } from 'vitest'
import { frameOf, laneAt, nearestLane, storedY } from './places.ts'

const lanes = [
  { id: 'client', y: 0, height: 76, shift: 0 },
  { id: 'mfc', y: 76, height: 84, shift: 24 },
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

it('what is stored is what is drawn without the shift of its lane', () => {
  expect(storedY(lanes, 'mfc', 100)).toBe(76)
  expect(storedY(lanes, 'client', 100)).toBe(100)
  expect(storedY(lanes, null, 100)).toBe(100)
})
