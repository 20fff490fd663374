import { expect, it } from 'vitest'
import { freeRun } from './freeRun.ts'

const step = (laneId: string, x: number, y: number) => ({ laneId, x, y, width: 176, height: 60 })
const rows = (...lanes: (string | null)[]) => lanes.map((lane) => ({ lane, y: lane === 'second' ? 120 : 8 }))

it('steps one after another stand 24 apart where nothing is in their way', () => {
  expect(freeRun(rows('first', 'first', null), 16, [])).toEqual([
    [16, 8],
    [216, 8],
    [416, 8],
  ])
})

it('none of them stands on a step of its lane: it goes past it, and the rest follow', () => {
  const standing = [step('first', 100, 20), step('first', 620, 8), step('first', 300, 90)]
  expect(freeRun(rows('first', 'first', 'first'), 16, standing)).toEqual([
    [304, 8],
    [824, 8],
    [1024, 8],
  ])
})

it('what stands in another lane is in nobody’s way, even where its stored height is the same', () => {
  expect(freeRun(rows('first', 'second', 'first'), 16, [step('second', 216, 120), step('third', 416, 8)])).toEqual([
    [16, 8],
    [416, 120],
    [616, 8],
  ])
})
