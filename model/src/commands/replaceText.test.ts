import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createProject } from '../document/createProject.ts'
import type { Origin } from '../document/origin.ts'
import { openProject } from '../document/projectDocument.ts'
import { openUndo } from '../document/undo.ts'
import { addChain } from './addChain.ts'
import { addMap } from './addMap.ts'
import { perform } from './perform.ts'
import { type Replaced, replaceText } from './replaceText.ts'
import { setFields } from './setFields.ts'
import { writeText } from './writeText.ts'

const by: Origin = { who: 'participant', person: 'anna', screen: 'maps' }

function drawn() {
  const doc = new Y.Doc()
  createProject(doc, { title: 'x', locale: 'ru' })
  const document = openProject(doc)
  const [map = ''] = perform(document, addMap, { name: 'Текущая', state: 'current' }, by).ok
    ? [...document.project().maps.keys()]
    : []
  const links = ['Приём заявления, проверка заявления', 'Ответ'].map((text, at) => ({
    fields: { text },
    at: [at * 200, 80] as const,
  }))
  perform(document, addChain, { map, lane: null, participantName: 'Канцелярия', links }, by)
  const [step = '', answer = ''] = [...document.project().steps.values()]
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ id }) => id)
  const [flow = ''] = document.project().flows.keys()
  perform(document, setFields, { noun: 'flows', id: flow, fields: { label: 'заявления верны' } }, by)
  return { doc, document, map, step, answer, flow }
}

const place = (id: string, from: number, more: Partial<Replaced> = {}): Replaced => ({
  noun: 'steps',
  id,
  field: 'text',
  from,
  was: 'заявления',
  to: 'обращения',
  ...more,
})

it('C12: chosen places of texts and labels are replaced in one deed, and one undo brings all of them back', () => {
  const { document, step, flow } = drawn()
  const undo = openUndo(document, by)
  const places = [place(step, 6), place(step, 26), place(flow, 0, { noun: 'flows', field: 'label', to: '' })]
  expect(perform(document, replaceText, { places }, by)).toEqual({ ok: true, value: [step, flow] })
  expect(document.project().steps.get(step)?.text).toBe('Приём обращения, проверка обращения')
  expect(document.project().flows.get(flow)?.label).toBe(' верны')
  undo.undo()
  expect(document.project().steps.get(step)?.text).toBe('Приём заявления, проверка заявления')
  expect(document.project().flows.get(flow)?.label).toBe('заявления верны')
})

it('C12: what a colleague types between two places at the same moment stays', () => {
  const { doc, document, step } = drawn()
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const his = openProject(other)
  const text = 'Приём заявления, быстрая проверка заявления'
  perform(his, writeText, { noun: 'steps', id: step, field: 'text', text }, { ...by, person: 'boris' })
  perform(document, replaceText, { places: [place(step, 6), place(step, 26)] }, by)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  for (const one of [document, his])
    expect(one.project().steps.get(step)?.text).toBe('Приём обращения, быстрая проверка обращения')
})

it('C12: where a text reads otherwise by now, places overlap, a field does not exist or the map is locked, nothing is replaced', () => {
  const { document, map, step, answer } = drawn()
  const before = document.project()
  const refused = (places: Replaced[], locked: string[] = []) => {
    const done = perform(document, replaceText, { places }, by, new Set(locked))
    return done.ok ? 'done' : done.code
  }
  expect(refused([place(step, 6), place(answer, 0)])).toBe('text.changed')
  expect(refused([place(step, 6), place(step, 7, { was: 'аявл' })])).toBe('text.changed')
  expect(refused([place(step, 6, { field: 'label' })])).toBe('field.unknown')
  expect(refused([place('gone', 0)])).toBe('record.gone')
  expect(refused([place(step, 6, { to: 'ы'.repeat(10_001) })])).toBe('text.tooLong')
  expect(refused([place(step, 6)], [map])).toBe('lock.held')
  expect(document.project()).toBe(before)
})
