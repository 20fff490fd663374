import { expect, it } from 'vitest'
import { nextPlace } from './nextPlace.ts'

const step = { x: 16, y: 8, width: 176, height: 60, look: 'operation' as const }

it('the next step stands 24 to the right on the same line', () => {
  expect(nextPlace(step, 'operation', [step])).toEqual([216, 8])
})

it('a decision is centred on the line of the step before it', () => {
  expect(nextPlace(step, 'xor', [step])).toEqual([216, 18])
})

it('after a decision the gap leaves room for its label', () => {
  expect(nextPlace({ x: 216, y: 18, width: 40, height: 40, look: 'xor' }, 'operation', [])).toEqual([336, 8])
})

it('what stands there already is passed, never pushed', () => {
  const other = { x: 216, y: 8, width: 176, height: 60 }
  expect(nextPlace(step, 'operation', [step, other])).toEqual([416, 8])
})

it('a step in another lane is not in the way', () => {
  expect(nextPlace(step, 'operation', [{ x: 216, y: 84, width: 176, height: 60 }])).toEqual([216, 8])
})

it('another way out of a decision takes the row below the first one', () => {
  const decision = { x: 216, y: 18, width: 40, height: 40, look: 'xor' as const }
  const first = { x: 336, y: 8, width: 176, height: 60 }
  expect(nextPlace(decision, 'operation', [decision, first], true)).toEqual([336, 84])
  expect(nextPlace(decision, 'operation', [decision, first, { ...first, y: 84 }], true)).toEqual([336, 160])
})
