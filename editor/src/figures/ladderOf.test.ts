import type { ProcessMap, Settings, Time } from '@potok/model'
import { expect, it } from 'vitest'
import { barOf, footOf, slotsOf } from './ladderOf.ts'

const SETTINGS = { mean: 'pert', calendarRatio: 5 / 7 } as Settings

const time = (min: number, max: number): Time => ({ triple: [min, null, max], basis: 'work', source: 'guess' })
const step = (id: string, own: Time | null) => ({ id, look: 'operation', time: own, value: 'VA', loss: null })

it('a step has the longest way into it above the axis and its own time below', () => {
  const map = {
    steps: [step('b', time(5, 15)), step('a', null), { id: 'q', look: 'xor' }],
    flows: [
      { end: 'b', returns: false, wait: time(10, 40), transfer: time(5, 5) },
      { end: 'b', returns: false, wait: null, transfer: time(1, 2) },
      { end: 'b', returns: true, wait: time(900, 900), transfer: null },
    ],
  } as unknown as ProcessMap
  const boxes = new Map([
    ['a', { x: 0, number: '1' }],
    ['b', { x: 200, number: '2' }],
    ['q', { x: 100, number: '' }],
  ])
  expect(slotsOf(map, boxes, SETTINGS).map(({ step: id, before, own }) => [id, before, own])).toEqual([
    ['a', { min: 0, expected: 0, max: 0 }, { min: 0, expected: 0, max: 0 }],
    ['b', { min: 15, expected: 30, max: 45 }, { min: 5, expected: 10, max: 15 }],
  ])
})

it('what leads on from rework is no wait before the step it returns to', () => {
  const map = {
    steps: [
      { id: 's', look: 'start' },
      step('a', time(5, 15)),
      { id: 'x', look: 'xor' },
      step('rework', time(60, 240)),
    ],
    flows: [
      { start: 's', end: 'a', returns: false, wait: time(5, 40), transfer: null },
      { start: 'a', end: 'x', returns: false, wait: null, transfer: null },
      { start: 'x', end: 'rework', returns: true, wait: time(480, 2400), transfer: null },
      { start: 'rework', end: 'a', returns: false, wait: null, transfer: time(30, 120) },
    ],
  } as unknown as ProcessMap
  const boxes = new Map(['a', 'rework'].map((id, at) => [id, { x: at * 200, number: `${at + 1}` }]))
  expect(slotsOf(map, boxes, SETTINGS).map(({ before }) => before)).toEqual([
    { min: 5, expected: 22.5, max: 40 },
    { min: 0, expected: 0, max: 0 },
  ])
})

it('the scale is logarithmic: the most fills the room, nothing has no height, a minute is seen', () => {
  expect(barOf({ min: 0, expected: 1200, max: 2400 }, 2400, 44)).toEqual({ solid: 0, line: 40, whole: 44 })
  expect(barOf({ min: 1, expected: 48, max: 48 }, 2400, 44)).toEqual({ solid: 4, line: 22, whole: 22 })
})

it('waiting, operations and returns add up to the expected lead time', () => {
  const rows = [
    { name: 'waiting', whole: 6438 },
    { name: 'defects', whole: 953 },
    { name: 'transport', whole: 450 },
    { name: 'processing', whole: 78 },
    { name: 'VA', whole: 345 },
  ] as const
  expect(footOf(rows)).toEqual({ between: 6888, operations: 423, returns: 953, whole: 8264 })
})
