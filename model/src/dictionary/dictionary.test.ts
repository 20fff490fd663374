import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { mergeRecords } from '../commands/mergeRecords.ts'
import { perform } from '../commands/perform.ts'
import { setFields } from '../commands/setFields.ts'
import { writeTable } from '../commands/writeTable.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { type Id, newId } from '../ids.ts'
import { usesOf } from './uses.ts'

/** A map of three steps by three people who are two, and a document under two names. */
function twice() {
  const { document, map } = sampleProject()
  const row = (text: string, participant: string, paper: string, after: Id | null) => ({
    id: newId(),
    added: { look: 'operation' as const, after },
    change: { fields: { text }, participant, documents: [paper] },
  })
  const a = row('Принять', 'МФЦ', 'Заявление', null)
  const b = row('Проверить', 'Окно МФЦ', 'Заявление о зачислении', a.id)
  const c = row('Подписать', 'Глава', 'Заявление', b.id)
  const done = perform(document, writeTable, { map, rows: [a, b, c] }, anna)
  if (!done.ok) throw new Error(done.message)
  const called = (noun: 'participants' | 'documents', name: string) =>
    [...document.project()[noun].values()].find((one) => one.name === name)!.id
  return { document, map, steps: [a.id, b.id, c.id] as const, called }
}

it('N1: where somebody is used is told by every map, lane, step and record', () => {
  const { document, map, steps, called } = twice()
  const who = called('participants', 'МФЦ')
  const made = perform(
    document,
    addRecord,
    { noun: 'elements', fields: { map: null, participant: who } as never },
    anna,
  )
  expect(made.ok).toBe(true)
  const uses = usesOf(document.project(), who)
  expect(uses.filter(({ noun }) => noun === 'steps')).toEqual([{ noun: 'steps', id: steps[0], map }])
  expect(uses.map(({ noun }) => noun)).toContain('lanes')
  expect(
    usesOf(document.project(), called('documents', 'Заявление'))
      .map(({ id }) => id)
      .sort(),
  ).toEqual([steps[0], steps[2]].sort())
})

it('N2: two names of one office become one lane with the steps of both, and one undo brings both back', () => {
  const { document, map, steps, called } = twice()
  const undo = openUndo(document, anna)
  const before = document.project()
  const [into, gone] = [called('participants', 'МФЦ'), called('participants', 'Окно МФЦ')]
  perform(document, setFields, { noun: 'participants', id: gone, fields: { rate: 380, nameEn: 'MFC' } }, anna)
  const lanes = () => [...document.project().lanes.values()].filter((lane) => lane.map === map)
  const count = lanes().length
  const done = perform(document, mergeRecords, { noun: 'participants', into, ids: [gone] }, anna)
  expect(done.ok).toBe(true)
  const { participants, steps: now } = document.project()
  expect(participants.has(gone)).toBe(false)
  expect(participants.get(into)).toMatchObject({ name: 'МФЦ', nameEn: 'MFC', rate: 380 })
  expect(lanes()).toHaveLength(count - 1)
  expect(now.get(steps[0])?.lane).toBe(now.get(steps[1])?.lane)
  undo.undo()
  undo.undo()
  expect(document.project().lanes).toEqual(before.lanes)
  expect(document.project().steps).toEqual(before.steps)
  expect(document.project().participants).toEqual(before.participants)
})

it('N2: two names of one document become one in every step', () => {
  const { document, steps, called } = twice()
  const [into, gone] = [called('documents', 'Заявление'), called('documents', 'Заявление о зачислении')]
  expect(perform(document, mergeRecords, { noun: 'documents', into, ids: [gone] }, anna).ok).toBe(true)
  expect(steps.map((id) => document.project().steps.get(id)?.documents)).toEqual([[into], [into], [into]])
})
