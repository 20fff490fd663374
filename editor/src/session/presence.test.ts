import { expect, test } from 'vitest'
import { facesOf, othersOf, wordsOf } from './presence.ts'

const olga = {
  user: { id: 'p1', name: 'Ольга', colour: '#7446C4', role: 'editor' },
  doing: { cursor: [4, 8], map: 'm1' },
}

test('the others are those whom the server named; I am not among them, and rubbish is nobody', () => {
  const states = new Map<number, unknown>([
    [9, { user: { name: 'Тимур' } }],
    [1, olga],
    [7, { user: { id: 'me', name: 'Я' } }],
    [3, null],
    [4, { doing: { cursor: [0, 0] } }],
  ])
  const absent = {
    screen: 'project',
    map: null,
    cursor: null,
    selection: [],
    drag: null,
    typing: null,
    seen: null,
    follows: null,
    halo: false,
  }
  expect(othersOf(states, 7)).toEqual([
    { ...absent, client: 1, person: 'p1', name: 'Ольга', colour: '#7446C4', role: 'editor', cursor: [4, 8], map: 'm1' },
    { ...absent, client: 9, person: '9', name: 'Тимур', colour: '#4F5B6B', role: 'viewer' },
  ])
})

test('a person with two tabs has one face', () => {
  expect(
    facesOf(
      othersOf(
        new Map([
          [1, olga],
          [2, olga],
        ]),
        7,
      ),
    ),
  ).toEqual([{ id: 'p1', name: 'Ольга', colour: '#7446C4' }])
})

test('what is dragged is named once; then only how far goes over the wire, and the others still see it', () => {
  const ids = ['a', 'b']
  const doing = {
    screen: 'map',
    map: 'm1',
    cursor: null,
    selection: ids,
    typing: null,
    seen: null,
    follows: null,
    halo: false,
  }
  const first = wordsOf({ ...doing, drag: { ids, dx: 8, dy: 0 } }, null)
  const next = wordsOf({ ...doing, drag: { ids, dx: 16, dy: 8 } }, ids)
  expect(JSON.stringify(next)).not.toMatch(/"a"/)
  const user = { id: 'p1', name: 'Ольга', colour: '#7446C4', role: 'editor' }
  const heard = othersOf(new Map([[1, { user, doing: first }]]), 7)
  const [olga] = othersOf(new Map([[1, { user, doing: next }]]), 7, heard)
  expect([olga?.drag, olga?.selection]).toEqual([{ ids, dx: 16, dy: 8 }, ids])
  const [late] = othersOf(new Map([[1, { user, doing: next }]]), 7)
  expect([late?.drag?.ids, late?.selection]).toEqual([[], []])
})
