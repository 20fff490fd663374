import { expect, it } from 'vitest'
import { routeOf } from './routeOf.ts'

const step = (x: number, y: number) => ({ x, y, width: 176, height: 60 })

it('in one lane a flow is one straight line', () => {
  expect(routeOf(step(0, 8), step(200, 8), false)).toEqual([
    [176, 38],
    [200, 38],
  ])
})

it('a hand-off leaves by the bottom at 16 and enters the left side', () => {
  expect(routeOf(step(0, 8), step(32, 84), false)).toEqual([
    [16, 68],
    [16, 114],
    [32, 114],
  ])
})

it('a return goes over the top of both', () => {
  expect(routeOf(step(200, 40), step(0, 40), true)).toEqual([
    [288, 40],
    [288, 28],
    [88, 28],
    [88, 40],
  ])
})
