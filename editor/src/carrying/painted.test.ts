import type { Project } from '@potok/model'
import { expect, it } from 'vitest'
import { fieldsOf, paintOf, rowsToPaint } from './painted.ts'

const time = (source: string) => ({ triple: [10, 15, 30], basis: 'work', source })
const measured = { ...time('measured'), sample: [10, 15, 30] }
const steps = [
  { id: 'a', look: 'operation', time: measured, value: 'VA', loss: null },
  { id: 'b', look: 'operation', time: time('regulation'), value: null, loss: null },
  { id: 'w', look: 'wait', time: null, value: null, loss: null },
  { id: 'x', look: 'xor', time: null, value: null, loss: null },
]
const flows = [
  { id: 'f', wait: measured, transfer: null, channel: 'mail' },
  { id: 'g', wait: null, transfer: null, channel: null },
]
const project = {
  steps: new Map(steps.map((one) => [one.id, one])),
  flows: new Map(flows.map((one) => [one.id, one])),
} as unknown as Project

it('a measured time leaves its timings behind and is an estimate on another step; a regulation stays one', () => {
  expect(paintOf(project, 'a')?.fields).toEqual({ time: time('guess'), value: 'VA', loss: null })
  expect(paintOf(project, 'b')?.fields).toEqual({ time: time('regulation') })
  expect(paintOf(project, 'f')?.fields).toEqual({ wait: time('guess'), channel: 'mail' })
})

it('only what is there is taken and told, and nothing when nothing is there', () => {
  expect(fieldsOf(paintOf(project, 'a')!)).toEqual(['time', 'value'])
  expect(fieldsOf(paintOf(project, 'f')!)).toEqual(['wait', 'channel'])
  expect([paintOf(project, 'x'), paintOf(project, 'g'), paintOf(project, 'gone')]).toEqual([null, null, null])
})

it('steps get what a step gave, a wait only its time, a decision nothing; flows get what a flow gave', () => {
  const ids = ['b', 'w', 'x', 'g', 'gone']
  const put = (from: string) =>
    rowsToPaint(project, ids, paintOf(project, from)!).map(({ id, fields }) => [id, Object.keys(fields)])
  expect(put('a')).toEqual([
    ['b', ['time', 'value', 'loss']],
    ['w', ['time']],
  ])
  expect(put('f')).toEqual([['g', ['wait', 'channel']]])
})
