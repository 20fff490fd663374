import type { SceneGroup } from '@potok/model'
import { expect, it } from 'vitest'
import { clicked, together } from './clicked.ts'

const group = (id: string, look: SceneGroup['look'], members: string[]): SceneGroup => ({
  id,
  look,
  members,
  name: '',
  title: null,
  x: 0,
  y: 0,
  width: 0,
  height: 0,
})
const groups = [group('g', 'group', ['a', 'b', 'c']), group('f', 'frame', ['d', 'e'])]
const on = (before: string[], step: string) => clicked(groups, new Set(before), step)

it('a click on a member takes the whole group, a second one the step, a third another step inside', () => {
  expect(on([], 'a')).toEqual(['a', 'b', 'c'])
  expect(on(['a', 'b', 'c'], 'b')).toEqual(['b'])
  expect(on(['b'], 'c')).toEqual(['c'])
})

it('from elsewhere it is the whole group again; a frame gives its steps one by one', () => {
  expect(on(['x'], 'a')).toEqual(['a', 'b', 'c'])
  expect(on(['a', 'x'], 'a')).toEqual(['a', 'b', 'c'])
  expect(on([], 'd')).toEqual(['d'])
  expect(on([], 'x')).toEqual(['x'])
})

it('with Shift a group counts as one', () => {
  expect(together(groups, 'b')).toEqual(['a', 'b', 'c'])
  expect(together(groups, 'e')).toEqual(['e'])
})
