import { expect, it } from 'vitest'
import { roundedTogether } from './lossRows.ts'

it('whole minutes add up to the rounded total, the largest remainders going up', () => {
  const parts = [6437.4999, 953.3532, 449.5001, 77.5, 92.5, 346.5]
  const wholes = roundedTogether(parts)
  expect(wholes.reduce((sum, one) => sum + one, 0)).toBe(Math.round(parts.reduce((sum, one) => sum + one, 0)))
  expect(wholes.every((one, at) => Math.abs(one - (parts[at] as number)) < 1)).toBe(true)
  expect(roundedTogether([0.5, 0.5])).toEqual([1, 0])
  expect(roundedTogether([])).toEqual([])
})
