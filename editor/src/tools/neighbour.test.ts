import { expect, it } from 'vitest'
import { neighbour } from './neighbour.ts'

const box = (x: number, y: number) => ({ x, y, width: 176, height: 60 })
const boxes = new Map([
  ['a', box(0, 0)],
  ['b', box(200, 0)],
  ['c', box(400, 0)],
  ['d', box(32, 80)],
])

it('the arrows walk to the nearest step that way', () => {
  expect(neighbour(boxes, 'a', 'right')).toBe('b')
  expect(neighbour(boxes, 'c', 'left')).toBe('b')
  expect(neighbour(boxes, 'a', 'down')).toBe('d')
  expect(neighbour(boxes, 'd', 'up')).toBe('a')
})

it('nothing lies left of the first step', () => {
  expect(neighbour(boxes, 'a', 'left')).toBeNull()
})
