import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { addStep } from '../commands/addStep.ts'
import { amendProcedure } from '../commands/amendProcedure.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { writeText } from '../commands/writeText.ts'
import { thingDifferences } from '../difference/thingDifferences.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { amendedThings, amendmentsOf, nextVersion, weightOf } from './versions.ts'

const AT = ['procedures', 'amendments', 'steps', 'flows', 'lanes', 'about'] as const

function approved() {
  const made = sampleProject()
  const { document, map } = made
  const done = perform(document, addRecord, { noun: 'procedures', fields: { map, effective: '2026-03-02' } }, anna)
  const [id = ''] = done.ok ? done.value : []
  const before = document.project()
  const found = () => thingDifferences(before, document.project(), { at: AT, map })
  const entry = { version: '2.0', day: '2026-11-29', text: 'Добавлен шаг', basis: '', by: 'Анна' }
  return { ...made, id, found, entry, procedure: () => document.project().procedures.get(id)! }
}

it('S18: steps that changed make a major version, other wording a minor one; dates, state and the change sheet itself make none', () => {
  const { document, id, first, map, lane, found } = approved()
  expect(weightOf(found())).toBeNull()
  perform(document, setFields, { noun: 'procedures', id, fields: { review: '2027-01-01', state: 'approved' } }, anna)
  perform(document, addRecord, { noun: 'amendments', fields: { procedure: id, text: 'Введена' } }, anna)
  expect(weightOf(found())).toBeNull()
  perform(document, writeText, { noun: 'procedures', id, field: 'purpose', text: 'Один порядок для всех' }, anna)
  perform(document, setFields, { noun: 'steps', id: first, fields: { how: 'Внимательно' } }, anna)
  expect(weightOf(found())).toBe('minor')
  expect(amendedThings(found()).map(({ noun, fields }) => [noun, fields.map(({ field }) => field)])).toEqual([
    ['steps', ['how']],
    ['procedures', ['purpose']],
  ])
  perform(document, addStep, { map, lane, at: [500, 8], fields: { text: 'Выдать' } }, anna)
  expect(weightOf(found())).toBe('major')
})

it.each([
  ['1.0', 'major', '2.0'],
  ['1.9', 'minor', '1.10'],
  ['3', 'minor', '3.1'],
  ['черновик', 'major', '2.0'],
] as const)('S18: after version %s a %s one is %s', (version, weight, next) => {
  expect(nextVersion(version, weight)).toBe(next)
})

it('S19: a new version stands in the change sheet with what came before it, is a draft and not in force; undo takes it back whole', () => {
  const { document, id, entry, procedure } = approved()
  const undo = openUndo(document, anna)
  const issue = { version: '1.0', day: '2026-03-02', text: 'Введена впервые', basis: '', by: '' }
  expect(perform(document, amendProcedure, { procedure: id, entries: [issue, entry] }, anna).ok).toBe(true)
  expect(amendmentsOf(document.project(), id).map(({ version }) => version)).toEqual(['1.0', '2.0'])
  expect(procedure()).toMatchObject({ version: '2.0', effective: null, review: null, state: 'draft' })
  const again = perform(document, amendProcedure, { procedure: id, entries: [entry] }, anna)
  expect(again).toMatchObject({ ok: false, code: 'procedure.entered', values: { version: '2.0' } })
  undo.undo()
  expect(amendmentsOf(document.project(), id)).toEqual([])
  expect(procedure()).toMatchObject({ version: '1.0', effective: '2026-03-02' })
})

it('S19: the sheet is in the order of the versions, 1.10 after 1.9, and goes with its procedure', () => {
  const { document, id } = approved()
  for (const version of ['2.0', '1.10', '1.9'])
    perform(document, addRecord, { noun: 'amendments', fields: { procedure: id, version } }, anna)
  expect(amendmentsOf(document.project(), id).map(({ version }) => version)).toEqual(['1.9', '1.10', '2.0'])
  perform(document, remove, { noun: 'procedures', ids: [id] }, anna)
  expect(document.project().amendments.size).toBe(0)
})
