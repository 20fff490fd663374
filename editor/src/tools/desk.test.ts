import { expect, it } from 'vitest'
import { atOpening, selected, withoutGone } from './desk.ts'

it('one selected step turns the figures to the step; problems stay in view', () => {
  expect(selected(atOpening, ['a']).panel).toBe('step')
  expect(selected({ ...atOpening, panel: 'problems' }, ['a']).panel).toBe('problems')
  expect(selected(atOpening, ['a', 'b']).panel).toBe('figures')
})

it('selecting the same again changes nothing', () => {
  expect(selected({ ...atOpening, selection: new Set(['a']) }, ['a'])).toEqual({})
})

it('what a colleague deleted leaves the selection, the pen, the hand and the flow that is being drawn', () => {
  const held = { dx: 8, dy: 0, copies: false, guides: [], gaps: [] }
  const desk = {
    ...atOpening,
    selection: new Set(['a', 'b']),
    typing: { step: 'b', fresh: false, before: '' },
    drag: { ...held, ids: ['b'] },
    tool: { name: 'connect', start: 'b' } as const,
  }
  expect(withoutGone(desk, (id) => id === 'a')).toEqual({
    selection: new Set(['a']),
    typing: null,
    drag: null,
    tool: { name: 'connect', start: null },
  })
  expect(withoutGone(desk, () => true)).toBeNull()
  expect(withoutGone({ ...atOpening, drag: { ...held, ids: ['a', 'b'] } }, (id) => id === 'a')).toBeNull()
})
