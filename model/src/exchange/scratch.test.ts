import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { addLane } from '../commands/addLane.ts'
import { addRecord } from '../commands/addRecord.ts'
import { moveSteps } from '../commands/moveSteps.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { takeChanges } from '../commands/takeChanges.ts'
import { difference } from '../document/difference.ts'
import { openProject, type ProjectDocument } from '../document/projectDocument.ts'
import { openUndo } from '../document/undo.ts'
import { arrange } from '../scene/arrange.ts'
import { SCRATCHER, scratchOf } from './scratch.ts'

const url = new URL('../../fixtures/cases/kindergarten-enrolment.json', import.meta.url)

function sample(): ProjectDocument {
  const read = importCase(JSON.parse(readFileSync(url, 'utf8')), arrange)
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  return openProject(doc)
}

test('X1: a copy says the same as the project', () => {
  const project = sample().project()
  expect(difference(project, scratchOf(project).project())).toEqual([])
})

function worked(copy: ProjectDocument): ProjectDocument {
  const { steps, lanes, problems } = copy.project()
  const [step] = steps.values()
  const [lane] = lanes.values()
  const [problem] = problems.values()
  const made = perform(copy, addRecord, { noun: 'participants', fields: { name: 'Архив' } }, SCRATCHER)
  if (!made.ok) throw new Error(made.message)
  perform(copy, addLane, { map: lane!.map!, participant: made.value[0]! } as never, SCRATCHER)
  perform(copy, setFields, { noun: 'steps', id: step!.id, fields: { text: 'Иначе' } }, SCRATCHER)
  perform(copy, moveSteps, { places: { [step!.id]: [7, 9] } }, SCRATCHER)
  perform(copy, remove, { noun: 'problems', ids: [problem!.id] }, SCRATCHER)
  return copy
}

test('X1: what was done on the copy is done on the project in one deed, and undone in one', () => {
  const document = sample()
  const before = document.project()
  const after = worked(scratchOf(before)).project()
  const changes = difference(before, after)
  expect(changes.length).toBeGreaterThan(4)
  const me = { who: 'participant', person: 'me' } as const
  const undo = openUndo(document, me)
  expect(perform(document, takeChanges, { changes }, me).ok).toBe(true)
  expect(difference(document.project(), after)).toEqual([])
  undo.undo()
  expect(undo.canUndo()).toBe(false)
  expect(difference(document.project(), before)).toEqual([])
})

test('X1: what a colleague did meanwhile stays, and what they deleted is refused before anything is written', () => {
  const document = sample()
  const before = document.project()
  const changes = difference(before, worked(scratchOf(before)).project())
  const [, other] = before.steps.values()
  const her = { who: 'participant', person: 'her' } as const
  perform(document, setFields, { noun: 'steps', id: other!.id, fields: { text: 'Её слова' } }, her)
  expect(perform(document, takeChanges, { changes }, { ...her, person: 'me' }).ok).toBe(true)
  expect(document.project().steps.get(other!.id)?.text).toBe('Её слова')
  const again = scratchOf(before)
  const [first] = before.steps.values()
  perform(again, remove, { noun: 'steps', ids: [first!.id] }, her)
  const told = perform(again, takeChanges, { changes }, { ...her, person: 'me' })
  expect(told).toMatchObject({ ok: false, code: 'record.gone', about: [first!.id] })
})

test('X1: numbers stay the server’s', () => {
  const document = sample()
  const [problem] = document.project().problems.values()
  const by = { who: 'participant', person: 'me' } as const
  const set = { what: 'set', noun: 'problems', id: problem!.id, fields: { number: 77, text: 'Иначе' } } as const
  expect(perform(document, takeChanges, { changes: [set] }, by).ok).toBe(true)
  expect(document.project().problems.get(problem!.id)).toMatchObject({ number: problem!.number, text: 'Иначе' })
})
