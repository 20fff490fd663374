import type { Flow, Step } from '@potok/model'
import { expect, it } from 'vitest'
import { wayOn } from './wayOn.ts'

const step = (id: string, look: Step['look'] = 'operation') => ({ id, look }) as Step
const flow = (start: string, end: string, more: Partial<Flow> = {}) =>
  ({ id: `${start}${end}`, start, end, returns: false, ...more }) as Flow
const steps = new Map(
  [step('a'), step('b'), step('q', 'xor'), step('e', 'end'), step('r', 'end')].map((one) => [one.id, one]),
)
const from = (id: string, ...flows: Flow[]) => wayOn(steps.get(id) as Step, flows, steps)

it('from the last step the pen draws a new flow', () => {
  expect(from('a', flow('b', 'a'))).toEqual({ into: null, to: null, toEnd: false, beside: false })
})

it('before the end the pen goes into the flow, and the end follows', () => {
  expect(from('a', flow('a', 'e'))).toEqual({ into: 'ae', to: 'e', toEnd: true, beside: false })
})

it('in the middle of a chain the step goes into the flow and stands beside it', () => {
  expect(from('a', flow('a', 'b'))).toEqual({ into: 'ab', to: 'b', toEnd: false, beside: true })
})

it('a decision gets its first way before the end, and then another beside it; a return is no way on', () => {
  expect(from('q', flow('q', 'e'), flow('q', 'a', { returns: true })).into).toBe('qe')
  expect(from('q', flow('q', 'b'))).toEqual({ into: null, to: null, toEnd: false, beside: true })
  expect(from('q', flow('q', 'b'), flow('q', 'r')).into).toBeNull()
})
