import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { copyMap } from '../commands/copyMap.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { mapDifferences } from '../difference/mapDifferences.ts'
import { orderOf } from '../document/order.ts'
import { anna, sampleProject } from '../document/sample.ts'
import type { Bookmark } from '../records/bookmark.ts'
import { shownBy, tourOf } from './tour.ts'

function toured() {
  const { document, map, first, second } = sampleProject()
  const [one, two] = orderOf(2)
  const add = (fields: Partial<Bookmark>) =>
    perform(document, addRecord, { noun: 'bookmarks', fields: { map, ...fields } } as never, anna)
  const before = document.project()
  add({ title: 'Подпись', order: two!, elements: [second, first], frame: [0, 0, 400, 200] })
  add({ title: 'Начало', order: one!, elements: [first], notes: 'Поздороваться' })
  return { document, map, first, second, before, add, tour: () => tourOf(document.project(), map) }
}

it('O1: a tour goes by its order and shows what is there, else its frame; it is no difference of the map', () => {
  const { document, map, first, second, before, add, tour } = toured()
  expect(tour().map(({ title }) => title)).toEqual(['Начало', 'Подпись'])
  expect(tour().map((one) => shownBy(document.project(), one))).toEqual([
    { elements: [first], frame: null },
    { elements: [first, second].sort(), frame: null },
  ])
  perform(document, setFields, { noun: 'bookmarks', id: tour()[0]!.id, fields: { order: 'z' } }, anna)
  perform(document, remove, { noun: 'steps', ids: [first] }, anna)
  expect(tour().map(({ title }) => title)).toEqual(['Подпись', 'Начало'])
  perform(document, remove, { noun: 'steps', ids: [second] }, anna)
  expect(tour().map((one) => shownBy(document.project(), one))).toEqual([
    { elements: [], frame: [0, 0, 400, 200] },
    { elements: [], frame: null },
  ])
  expect(add({ frame: [0, 0, -4, 10] })).toMatchObject({ ok: false, code: 'field.value' })
  expect(mapDifferences(before, document.project(), map).map(({ noun }) => noun)).toEqual(['steps', 'steps'])
})

it('O2: a copy of the map has its tour, with the copies of what it shows', () => {
  const { document, map, tour } = toured()
  const done = perform(document, copyMap, { map, name: 'Цель', state: 'target' }, anna)
  const copy = tourOf(document.project(), (done.ok && done.value[0]) || '')
  expect(copy.map(({ title, notes }) => [title, notes])).toEqual(tour().map(({ title, notes }) => [title, notes]))
  const { steps } = document.project()
  expect(copy.flatMap(({ elements }) => elements.map((id) => steps.get(id)?.text)).sort()).toEqual([
    'Check',
    'Check',
    'Sign',
  ])
  const old = new Set(tour().flatMap(({ elements }) => elements))
  expect(copy.some(({ elements }) => elements.some((id) => old.has(id)))).toBe(false)
})
