import { expect, it } from 'vitest'
import { sheetActions } from './sheetActions.ts'

const selected = { steps: 0, flows: 0, canEdit: true }

it('the menu of the sheet offers what can be done with what is under it', () => {
  expect(sheetActions({ ...selected, steps: 1 }).flat()).toContain('next')
  expect(sheetActions({ ...selected, steps: 2 }).flat()).not.toContain('next')
  expect(sheetActions({ ...selected, steps: 2 }).flat()).toContain('group')
  expect(sheetActions({ ...selected, steps: 2 }).flat()).not.toContain('comment')
  expect(sheetActions({ ...selected, flows: 1 })).toEqual([['returns', 'comment', 'problem'], ['remove']])
  expect(sheetActions(selected).flat()).toContain('note')
})

it('who may only look is offered what changes nothing', () => {
  expect(sheetActions({ ...selected, canEdit: false }).flat()).toEqual(['selectAll', 'fit', 'find'])
  expect(sheetActions({ ...selected, steps: 1, canEdit: false }).flat()).toEqual(['comment', 'copy'])
})
