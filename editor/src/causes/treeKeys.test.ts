import type { Why } from '@potok/model'
import { expect, it } from 'vitest'
import type { Branch } from './spots.ts'
import { spotsIn } from './spots.ts'
import { pressed } from './treeKeys.ts'

const branch = (spot: string, ...branches: Branch[]): Branch => {
  const id = spot.slice(spot.lastIndexOf('/') + 1)
  return { spot, branches, why: { cause: { id }, again: id === 'again' } as unknown as Why }
}

/** А with В and Г under it, Б, and one that stands above already. */
const branches = [branch('a', branch('a/c'), branch('a/d')), branch('b'), branch('again')]
const spots = spotsIn(branches)

const press = (keys: string, chosen: string, mayEdit = true) => {
  const parts = keys.split('+')
  const held = (name: string) => parts.includes(name)
  const deed = pressed(
    { key: parts.at(-1)!, altKey: held('Alt'), ctrlKey: held('Ctrl'), metaKey: false, shiftKey: held('Shift') },
    { spots, branches, chosen, mayEdit },
  )
  if (deed?.do === 'go') return deed.spot
  if (deed?.do === 'why') return `why ${deed.under}`
  return deed?.do === 'move' ? `under ${deed.under} before ${deed.before}` : (deed?.do ?? null)
}

it('arrows walk the tree: along its lines, down to the first answer, back to what is answered', () => {
  expect(spots).toEqual(['', 'a', 'a/c', 'a/d', 'b', 'again'])
  expect(['ArrowDown', 'ArrowRight', 'End'].map((key) => press(key, 'a'))).toEqual(['a/c', 'a/c', 'again'])
  expect(['ArrowUp', 'ArrowLeft', 'Home'].map((key) => press(key, 'a/d'))).toEqual(['a/c', 'a', ''])
  expect([press('ArrowUp', ''), press('ArrowDown', 'again'), press('ArrowRight', 'b')]).toEqual([null, null, null])
})

it('Tab asks why, Shift with Enter beside it; the problem has no neighbours, a repeated cause no answers here', () => {
  expect([press('Tab', 'a'), press('Tab', ''), press('Shift+Tab', 'a')]).toEqual(['why a', 'why ', null])
  expect([press('Shift+Enter', 'a/c'), press('Shift+Enter', '')]).toEqual(['why a', null])
  expect([press('Enter', 'a'), press('Enter', ''), press('Delete', 'b'), press('Delete', '')]).toEqual([
    'words',
    'why ',
    'remove',
    null,
  ])
  expect(press('Tab', 'again')).toBe(null)
})

it('Alt with an arrow moves among neighbours, beside what it answers, and under the one before it', () => {
  expect([press('Alt+ArrowUp', 'b'), press('Alt+ArrowUp', 'a')]).toEqual(['under  before a', null])
  expect([press('Alt+ArrowDown', 'a'), press('Alt+ArrowDown', 'again')]).toEqual(['under  before again', null])
  expect([press('Alt+ArrowLeft', 'a/c'), press('Alt+ArrowLeft', 'b')]).toEqual(['under  before b', null])
  expect([press('Alt+ArrowRight', 'b'), press('Alt+ArrowRight', 'a')]).toEqual(['under a before null', null])
})

it('whoever only looks walks and changes nothing', () => {
  const keys = ['Tab', 'Enter', 'Delete', 'Alt+ArrowLeft', 'Ctrl+z']
  expect(keys.map((key) => press(key, 'a/c', false))).toEqual([null, null, null, null, null])
  expect(press('ArrowLeft', 'a/c', false)).toBe('a')
})
