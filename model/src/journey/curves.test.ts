import { expect, it } from 'vitest'
import { curveThrough, feelingAt, heightOfFeeling } from './curves.ts'

it('a point pulled to the height of a feeling is that feeling, and beyond the edge the last one', () => {
  for (const value of [-2, -1, 0, 1, 2]) expect(feelingAt(heightOfFeeling(value))).toBe(value)
  expect([feelingAt(-500), feelingAt(500)]).toEqual([2, -2])
  expect(heightOfFeeling(2)).toBeLessThan(heightOfFeeling(-2))
})

it('a curve goes through its points and is level there; one point is no line', () => {
  const point = (x: number, y: number) => ({ step: '', x, y, value: 0 })
  expect(curveThrough([point(10, 20), point(30, 60)])).toBe('M10 20C20 20 20 60 30 60')
  expect(curveThrough([point(10, 20)])).toBe('M10 20')
})
