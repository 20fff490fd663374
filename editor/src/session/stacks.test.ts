import { addMap, createProject, openProject, perform, setFixed } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Stacks } from './stacks.ts'

it('undoing on the maps leaves what was written on the card, and the other way round', () => {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Отпуск' })
  const document = openProject(doc)
  const stacks = new Stacks(document, 'olga')
  perform(document, addMap, { name: 'Сейчас', state: 'current' }, stacks.of('maps').origin)
  perform(document, setFixed, { name: 'about', fields: { title: 'Отпуск сотрудника' } }, stacks.of('card').origin)
  stacks.of('maps').undo.undo()
  expect([document.project().maps.size, document.project().about.title]).toEqual([0, 'Отпуск сотрудника'])
  expect(stacks.of('maps').undo.canUndo()).toBe(false)
  stacks.of('card').undo.undo()
  expect(document.project().about.title).toBe('Отпуск')
  expect(stacks.of('card')).toBe(stacks.of('card'))
})
