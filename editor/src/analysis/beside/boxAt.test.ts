import { expect, it } from 'vitest'
import { boxAt } from './boxAt.ts'

const boxes = [
  { id: 'first', x: 0, y: 0, width: 176, height: 60 },
  { id: 'second', x: 200, y: 0, width: 176, height: 60 },
]

it('a place on a box means the box, one between two the nearer, and one far from all means the map as a whole', () => {
  expect(boxAt(boxes, [100, 30])).toBe('first')
  expect(boxAt(boxes, [186, 30])).toBe('first')
  expect(boxAt(boxes, [195, 30])).toBe('second')
  expect(boxAt(boxes, [300, 100])).toBe('second')
  expect(boxAt(boxes, [300, 101])).toBe(null)
  expect(boxAt([], [0, 0])).toBe(null)
})
