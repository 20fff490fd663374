import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { addStep } from '../commands/addStep.ts'
import { connect } from '../commands/connect.ts'
import { followMap } from '../commands/followMap.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { writeText } from '../commands/writeText.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { movedOn } from './movedOn.ts'
import { reviewDue } from './review.ts'

function followed() {
  const made = sampleProject()
  const { document, map } = made
  const done = perform(document, addRecord, { noun: 'procedures', fields: { map } }, anna)
  const [id = ''] = done.ok ? done.value : []
  const procedure = () => document.project().procedures.get(id)!
  const behind = () => movedOn(document.project(), procedure())
  const follow = () => perform(document, followMap, { procedure: id }, anna)
  return { ...made, id, procedure, behind, follow }
}

it('S16: a procedure that nobody compared with its map is not behind it; compared, it says nothing until the map goes on', () => {
  const { behind, follow } = followed()
  expect(behind()).toBeNull()
  expect(follow().ok).toBe(true)
  expect(behind()).toBeNull()
})

it('S16: what went on is told by step: words, performer, norm, where it goes; steps that came and steps that went', () => {
  const { document, map, lane, first, second, behind, follow } = followed()
  follow()
  perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: 'Проверить' }, anna)
  const time = { triple: [5, 10, 30] as const, basis: 'work' as const, source: 'guess' as const }
  perform(document, setFields, { noun: 'steps', id: first, fields: { time } } as never, anna)
  perform(document, connect, { map, start: first, end: second }, anna)
  expect(behind()).toEqual({ added: [], gone: [], changed: [{ step: first, parts: ['words', 'norm', 'ways'] }] })
  perform(document, remove, { noun: 'steps', ids: [second] }, anna)
  const came = perform(document, addStep, { map, lane, at: [500, 8], fields: { text: 'Выдать' } }, anna)
  expect(behind()).toMatchObject({ added: came.ok ? [came.value[0]] : [], gone: ['Sign'] })
  follow()
  expect(behind()).toBeNull()
})

it('S16: a step that only moved on the sheet, or was timed in its shortest time, leaves the procedure as it was; undo takes a comparison back', () => {
  const { document, first, behind, follow } = followed()
  follow()
  const undo = openUndo(document, anna)
  perform(document, setFields, { noun: 'steps', id: first, fields: { how: 'Внимательно' } }, anna)
  expect(behind()).toBeNull()
  perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: 'Проверить' }, anna)
  follow()
  expect(behind()).toBeNull()
  undo.undo()
  expect(behind()?.changed).toHaveLength(1)
})

it('S16: a procedure without a map follows none', () => {
  const { document } = sampleProject()
  const done = perform(document, addRecord, { noun: 'procedures', fields: {} }, anna)
  const verdict = perform(document, followMap, { procedure: done.ok ? done.value[0]! : '' }, anna)
  expect(verdict).toMatchObject({ ok: false, code: 'procedure.mapless' })
})

it('S17: a review is due a year after the procedure came into force, and told from thirty days before', () => {
  const { procedure } = followed()
  const at = (fields: object, today: string) => reviewDue({ ...procedure(), ...fields }, today)
  expect(at({}, '2026-11-28')).toBeNull()
  expect(at({ effective: '2026-03-02' }, '2027-01-15')).toBeNull()
  expect(at({ effective: '2026-03-02' }, '2027-02-01')).toBe(29)
  expect(at({ effective: '2026-03-02', review: '2026-06-01' }, '2026-06-08')).toBe(-7)
  expect(at({ effective: '2028-02-29' }, '2029-02-28')).toBe(1)
  expect(reviewDue(procedure(), '2027-11-22', '2026-11-29')).toBe(7)
  expect(reviewDue({ ...procedure(), effective: '2027-01-12' }, '2027-11-22', '2026-11-29')).toBeNull()
})
