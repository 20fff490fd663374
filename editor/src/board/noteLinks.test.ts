import { addRecord, createProject, openProject, perform, promoteNotes, remove } from '@potok/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { linkOf, wordsOfLink } from './noteLinks.ts'

const by = { who: 'participant', person: 'olga' } as const

test('Q5: a note knows what it is of the project, forgets what is gone, and follows what was written in a session to what it became', () => {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Запись в сад', locale: 'ru' })
  const project = openProject(doc)
  const made = (noun: 'problems' | 'notes' | 'sessions' | 'agendaItems', fields: object) => {
    const done = perform(project, addRecord, { noun, fields } as Parameters<typeof addRecord.run>[1], by)
    return done.ok ? done.value[0]! : ''
  }
  const item = made('agendaItems', { session: made('sessions', {}) })
  const [problem, note] = [made('problems', { text: 'Ждут подписи' }), made('notes', { text: 'Далеко ехать', item })]
  const linked = (link: unknown) => linkOf(project.project(), { link })
  const words = wordsOfLink({ noun: 'problems', id: problem })
  expect([linked(words), linked(wordsOfLink({ noun: 'notes', id: note }))]).toEqual([
    { noun: 'problems', id: problem },
    { noun: 'notes', id: note },
  ])
  perform(project, promoteNotes, { notes: [note], noun: 'solutions' }, by)
  expect(linked(wordsOfLink({ noun: 'notes', id: note }))?.noun).toBe('solutions')
  perform(project, remove, { noun: 'problems', ids: [problem] }, by)
  expect([words, 'problems', 'maps:x', 7, undefined, `constructor:${problem}`].map(linked)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})
