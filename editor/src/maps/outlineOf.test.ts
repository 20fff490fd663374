import type { Project, Scene } from '@potok/model'
import { expect, it } from 'vitest'
import { outlineOf } from './outlineOf.ts'

const box = (id: string, x: number) => ({ id, x, y: 0, number: '' })
const step = (id: string, look = 'operation') => [id, { id, look, lane: 'l' }] as const

it('the list follows the work: start first, end last, notes aside, and says what is waited for', () => {
  const scene = {
    boxes: new Map(
      [box('end', 100), box('b', 300), box('start', 200), box('a', 50), box('n', 0)].map((one) => [one.id, one]),
    ),
    flows: new Map([
      [
        'f',
        { id: 'f', start: 'a', end: 'b', returns: false, labels: [{ lines: [[{ kind: 'wait', text: '1–2 р. д.' }]] }] },
      ],
    ]),
  } as unknown as Scene
  const project = {
    steps: new Map([step('end', 'end'), step('b'), step('start', 'start'), step('a'), step('n', 'note')]),
    lanes: new Map([['l', { participant: 'p' }]]),
  } as unknown as Project
  const rows = outlineOf(scene, project)
  expect(rows.map((row) => row.step.id)).toEqual(['start', 'a', 'b', 'end'])
  expect(rows.map(({ waits }) => waits.join())).toEqual(['', '', '1–2 р. д.', ''])
  expect(rows[1]?.participant).toBe('p')
})
