import { expect, test } from 'vitest'
import { duties } from './duties.ts'
import { stepFields } from './step.ts'

test('D17: a duty is one of three, given to a participant by id', () => {
  const { accepts, absent } = duties()
  const id = 'abcdefghijkl'
  expect(absent).toEqual({})
  expect([{}, { [id]: 'controls' }, { [id]: 'joins' }, { [id]: 'informed' }].every(accepts)).toBe(true)
  for (const wrong of [null, [], 'controls', { [id]: 'answers' }, { 'not an id': 'joins' }, { [id]: 1 }])
    expect(accepts(wrong)).toBe(false)
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`participant${at}`, 'joins']))
  expect(accepts(many)).toBe(false)
})

test('D17: what a procedure says of a step is kept in plain values', () => {
  for (const name of ['action', 'how', 'why', 'deviation', 'result', 'duties'] as const)
    expect(stepFields[name].kind).toBe('value')
})
