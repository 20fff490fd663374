import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readProjectFile, writeProjectFile } from '../cases/projectFile.ts'
import { openProject } from '../document/projectDocument.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { addRecord } from './addRecord.ts'
import { decidePrototype } from './decidePrototype.ts'
import { include } from './include.ts'
import { perform } from './perform.ts'
import { remove } from './remove.ts'
import { setFields } from './setFields.ts'
import { writeText } from './writeText.ts'

function begun() {
  const { document, first } = sampleProject()
  const done = perform(document, addRecord, { noun: 'prototypes', fields: { text: 'Бланк на одном листе' } }, anna)
  const prototype = done.ok ? done.value[0]! : ''
  const decide = (decision: 'keep' | 'drop' | null) => perform(document, decidePrototype, { prototype, decision }, anna)
  const read = () => document.project().prototypes.get(prototype)
  return { document, first, prototype, decide, read }
}

it('Q2: a prototype is decided on once its test has a result; undo opens it again', () => {
  const { document, prototype, decide, read } = begun()
  expect(decide('keep')).toMatchObject({ ok: false, code: 'prototype.untested', about: [prototype] })
  expect(decide(null).ok).toBe(true)
  perform(document, writeText, { noun: 'prototypes', id: prototype, field: 'result', text: '9 из 10 поняли' }, anna)
  const undo = openUndo(document, anna)
  expect([decide('keep').ok, read()?.decision]).toEqual([true, 'keep'])
  undo.undo()
  expect(read()?.decision).toBeNull()
  perform(document, remove, { noun: 'prototypes', ids: [prototype] }, anna)
  expect(decide('drop')).toMatchObject({ ok: false, code: 'record.gone' })
})

it('Q1: a prototype takes no unknown fidelity, decision or minutes, and comes back from the project file whole', () => {
  const { document, first, prototype, read } = begun()
  for (const fields of [{ fidelity: 'film' }, { decision: 'maybe' }, { before: -1 }, { day: '2026-02-30' }])
    expect(perform(document, setFields, { noun: 'prototypes', id: prototype, fields } as never, anna)).toMatchObject({
      code: 'field.value',
    })
  const fields = { fidelity: 'trial', testers: '10 заявителей', day: '2026-03-12', before: 14, after: 6.5 } as const
  expect(perform(document, setFields, { noun: 'prototypes', id: prototype, fields }, anna).ok).toBe(true)
  perform(document, include, { noun: 'prototypes', id: prototype, field: 'tries', member: first }, anna)
  const back = readProjectFile(JSON.parse(writeProjectFile(document.project())))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, back.ok ? back.value.update : new Uint8Array())
  expect(openProject(copy).project().prototypes.get(prototype)).toEqual(read())
  expect(read()).toMatchObject({ ...fields, tries: [first], text: 'Бланк на одном листе' })
})
