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

it('what a colleague deleted leaves the selection and the pen', () => {
  const desk = { ...atOpening, selection: new Set(['a', 'b']), typing: { step: 'b', fresh: false, before: '' } }
  expect(withoutGone(desk, (id) => id === 'a')).toEqual({ selection: new Set(['a']), typing: null })
  expect(withoutGone(desk, () => true)).toBeNull()
})
