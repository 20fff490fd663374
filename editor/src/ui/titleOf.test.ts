import { addMap, createProject, openProject, perform, setFields } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { mapTitleOf } from './titleOf.ts'

it('K7 a reader of English meets the English name of a map, else that of a project called alike, else the one that is there', () => {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Зачисление', titleEn: 'Enrolment' })
  const document = openProject(doc)
  const anna = { who: 'participant', person: 'anna' } as const
  const made = perform(document, addMap, { name: 'Зачисление', state: 'current', kind: 'journey' }, anna)
  const id = made.ok ? (made.value[0] ?? '') : ''
  const rename = (fields: object) => perform(document, setFields, { noun: 'maps', id, fields }, anna)
  const called = () => {
    const { maps, about } = document.project()
    return (['ru', 'en'] as const).map((language) => mapTitleOf(maps.get(id)!, about, language))
  }
  expect(called()).toEqual(['Зачисление', 'Enrolment'])
  rename({ name: 'Путь родителя', nameEn: '' })
  expect(called()).toEqual(['Путь родителя', 'Путь родителя'])
  rename({ name: 'Путь родителя', nameEn: 'The way of a parent' })
  expect(called()).toEqual(['Путь родителя', 'The way of a parent'])
})
