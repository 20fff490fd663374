import { expect, test } from 'vitest'
import { at, dayAfter, scaleOf } from './scale.ts'

test('a chart shows whole months, over the end of a year too, and a day stands where it begins', () => {
  const scale = scaleOf(['2026-12-10', '2027-01-05'])!
  expect(scale.first).toBe('2026-12-01')
  expect(scale.days).toBe(62)
  expect(scale.months.map(({ first }) => first)).toEqual(['2026-12-01', '2027-01-01'])
  expect(scale.months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
  expect(at(scale, '2027-01-01')).toBeCloseTo(0.5)
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
})

test('without days there is no scale', () => {
  expect(scaleOf([])).toBeNull()
})
