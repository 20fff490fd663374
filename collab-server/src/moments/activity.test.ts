import { addRecord, createProject, openProject, perform, remove, setFields } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ActivityTeller } from './activity.ts'

const by = { who: 'participant', person: 'anna' } as const

/** A project whose every change is told, with a clock of its own. */
function watched() {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Проект' })
  const document = openProject(doc)
  const teller = new ActivityTeller()
  const told: string[] = []
  const clock = { now: 0 }
  doc.on('update', (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    for (const { command, about } of teller.tell(transaction, 'anna', undefined, clock.now)) {
      told.push(`${command} ${about.join(',')}`)
    }
  })
  const does = (command: unknown, input: unknown) => {
    const done = perform(document, command as typeof addRecord, input as never, by)
    if (!done.ok) throw new Error(done.message)
    return done.value[0]!
  }
  return { does, told, clock }
}

it('a record is told once when it is made, and not again for every field that is filled at once', () => {
  const { does, told } = watched()
  const id = does(addRecord, { noun: 'problems', fields: { text: 'Долго' } })
  does(setFields, { noun: 'problems', id, fields: { text: 'Очень долго' } })
  expect(told).toEqual([`problem.added ${id}`])
})

it('the same change by the same person is told once a minute', () => {
  const { does, told, clock } = watched()
  const id = does(addRecord, { noun: 'participants', fields: { name: 'Отдел' } })
  clock.now = 100_000
  for (const name of ['а', 'б', 'в']) does(setFields, { noun: 'participants', id, fields: { name } })
  clock.now = 200_000
  does(setFields, { noun: 'participants', id, fields: { name: 'г' } })
  does(remove, { noun: 'participants', ids: [id] })
  expect(told).toEqual([
    `participant.added ${id}`,
    `participant.changed ${id}`,
    `participant.changed ${id}`,
    `participant.deleted ${id}`,
  ])
})

it('places of many steps are one line with their ids', () => {
  const doc = new Y.Doc()
  const teller = new ActivityTeller()
  const told: unknown[] = []
  doc.on('update', (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    told.push(...teller.tell(transaction, 'anna', undefined, 0))
  })
  const layout = doc.getArray('layout')
  layout.push([{ key: 'a', value: [1, 2] }])
  doc.transact(() =>
    layout.push([
      { key: 'b', value: [1, 2] },
      { key: 'c', value: [3, 4] },
    ]),
  )
  expect(told).toEqual([
    { command: 'step.moved', about: ['a'] },
    { command: 'step.moved', about: ['b', 'c'] },
  ])
})
