import { expect, it } from 'vitest'
import { leftOver } from './leftOver.ts'

const shares = (...given: (number | null)[]) => given.map((share) => ({ share }))

it('what is left of a hundred per cent after a decision', () => {
  expect(leftOver(shares(0.8, null))).toBe(20)
  expect(leftOver(shares(0.1, 0.2, 0.7))).toBe(0)
  expect(leftOver(shares(0.8, 0.3))).toBe(-10)
  expect(leftOver([])).toBe(100)
})
