import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { perform } from '../commands/perform.ts'
import { setFields } from '../commands/setFields.ts'
import { setFixed } from '../commands/setFixed.ts'
import { takeArrivals } from '../commands/takeArrivals.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { FiguredIndicator } from '../indicators/fillings.ts'
import { arrivals } from './arrivals.ts'
import { checkCard } from './checkCard.ts'
import { rangeIn } from './written.ts'

const LEAD: FiguredIndicator = {
  names: ['ВПП, мин – макс', 'Lead time, min – max'],
  units: ['рабочий день', 'р. д.'],
  values: { current: '5,7 – 50,4', target: '1,0 – 8,3' },
  method: 'по карте',
  source: 'карта',
}
const PASS: FiguredIndicator = { ...LEAD, names: ['Выход с первого раза'], units: ['%'], values: {}, better: 'more' }

type Fields = Record<string, unknown>

function card() {
  const { document } = sampleProject()
  const add = (noun: 'indicators' | 'milestones' | 'actions' | 'segments', fields: Fields) => {
    const done = perform(document, addRecord, { noun, fields } as never, anna)
    if (!done.ok) throw new Error(done.message)
    return done.value[0]!
  }
  const come = (figured = [LEAD]) => arrivals(document.project(), figured)
  const at = (field: string, figured = [LEAD]) => come(figured).find(({ place }) => place.field === field)
  const take = (all = come()) =>
    perform(document, takeArrivals, { taken: all.map(({ place, words }) => ({ place, words })) }, anna)
  const wrong = (figured = [LEAD, PASS]) => checkCard(document.project(), figured, come(figured))
  return { document, add, come, at, take, wrong }
}

it('S14: a figure arrives by itself, is taken in one undo step, and turns stale when its map says something else', () => {
  const { document, add, at, take } = card()
  const undo = openUndo(document, anna)
  const id = add('indicators', { name: 'ВПП, мин–макс' })
  expect(at('current')).toMatchObject({ words: '5,7 – 50,4', standing: 'new', source: { kind: 'figures' } })
  expect(take().ok).toBe(true)
  expect(document.project().indicators.get(id)).toMatchObject({ current: '5,7 – 50,4', target: '1,0 – 8,3' })
  expect(at('current')?.standing).toBe('same')
  const later = [{ ...LEAD, values: { current: '6,0 – 50,4' } }]
  expect(at('current', later)).toMatchObject({ typed: '5,7 – 50,4', words: '6,0 – 50,4', standing: 'stale' })
  undo.undo()
  expect(document.project().indicators.get(id)).toMatchObject({ current: '', target: '' })
})

it('S14: what people typed is their own, whatever the sources say; typed as the source says it, it is the same', () => {
  const { document, add, at, take } = card()
  const id = add('indicators', { name: 'ВПП, мин–макс', current: '7' })
  expect(at('current')?.standing).toBe('own')
  take([at('current')!])
  perform(document, setFields, { noun: 'indicators', id, fields: { current: '5.7-50.40' } }, boris)
  expect(at('current')?.standing).toBe('same')
  perform(document, setFields, { noun: 'indicators', id, fields: { current: '6' } }, boris)
  expect(at('current')?.standing).toBe('own')
})

it('S14: a colleague who types while the value is taken does not lose what both agreed on: one of the two stands, and it is told which', () => {
  const { document, add, at, take } = card()
  const id = add('indicators', { name: 'ВПП, мин–макс' })
  const other = replicaOf(document)
  take([at('current')!])
  perform(other, setFields, { noun: 'indicators', id, fields: { current: '9' } }, boris)
  join(document, other)
  const { current } = document.project().indicators.get(id)!
  expect(['9', '5,7 – 50,4']).toContain(current)
  expect(at('current')?.standing).toBe(current === '9' ? 'own' : 'same')
})

it('S14: a key event that follows the roadmap lasts from the first action that is not cancelled to the last', () => {
  const { add, at } = card()
  add('actions', { start: '2026-02-02', finish: '2026-02-20' })
  add('actions', { start: '2026-03-02', finish: '2026-04-30' })
  add('actions', { start: '2026-01-01', finish: '2026-12-31', state: 'cancelled' })
  add('milestones', { name: 'Диагностика' })
  expect(at('start')).toBeUndefined()
  add('milestones', { name: 'Внедрение', follows: 'roadmap' })
  expect([at('start')?.words, at('finish')?.words]).toEqual(['2026-02-02', '2026-04-30'])
})

it('S14: clients are the segments, one a line, in whatever order and with whatever signs people keep them', () => {
  const { document, add, at } = card()
  add('segments', { name: 'Родители', order: 'a0' })
  add('segments', { name: 'Опекуны', order: 'a1' })
  expect(at('clients')).toMatchObject({ words: 'Родители\nОпекуны', standing: 'new', source: { kind: 'segments' } })
  perform(document, setFixed, { name: 'card', fields: { clients: 'опекуны; родители' } }, anna)
  expect(at('clients')?.standing).toBe('same')
})

it('S15: the card is checked as the regulation’s checker does: names, fields, days, units, direction, method and source', () => {
  const { document, add, wrong } = card()
  perform(document, setFixed, { name: 'about', fields: { title: 'Новый проект' } }, anna)
  perform(document, setFixed, { name: 'card', fields: { state: 'approved', leader: 'Ф.И.О. – должность' } }, anna)
  add('milestones', { name: 'Старт', start: '2026-03-02', finish: '2026-03-01', order: 'a0' })
  add('milestones', { name: 'Внедрение', start: '2026-02-01', finish: '2026-03-08', order: 'a1' })
  add('indicators', { name: 'ВПП, мин–макс', unit: 'часы', current: '5,7 – 50,4', target: '6 – 40', method: 'м' })
  add('indicators', { name: 'Выход с первого раза', unit: '%', current: '60', target: '90', method: 'м', source: 'с' })
  const told = wrong().map(({ code, place, values }) =>
    `${code} ${place.field} ${values.name ?? values.field ?? ''}`.trim(),
  )
  expect(told).toEqual(
    expect.arrayContaining([
      'name title',
      'missing leader leader',
      'dates finish Старт',
      'early start Внедрение',
      'restDay finish Внедрение',
      'unit unit ВПП, мин–макс',
      'noBetter target ВПП, мин–макс',
      'noSource source ВПП, мин–макс',
      'differs target',
      'noApproval approvedOn',
    ]),
  )
  expect(told.filter((one) => one.includes('Выход с первого раза'))).toEqual([])
})

it('S15: less is better unless the row or its figure says more; what is no number is not judged', () => {
  const { document, add, wrong } = card()
  const id = add('indicators', { name: 'Жалобы', current: '12', target: '20', method: 'м', source: 'с' })
  const codes = () => wrong().flatMap(({ code, place }) => (place.id === id ? [code] : []))
  expect(codes()).toEqual(['noBetter'])
  perform(document, setFields, { noun: 'indicators', id, fields: { better: 'more' } }, anna)
  expect(codes()).toEqual([])
  perform(document, setFields, { noun: 'indicators', id, fields: { better: 'less', target: 'меньше' } }, anna)
  expect(codes()).toEqual([])
})

it('S15: without a row of the lead time the card has no indicator that the regulation asks for', () => {
  const { add, wrong } = card()
  add('indicators', { name: 'Жалобы', current: '12', target: '2', method: 'м', source: 'с' })
  expect(wrong().map(({ code }) => code)).toContain('noLeadTime')
  add('indicators', { name: 'Lead time, min – max' })
  expect(wrong().map(({ code }) => code)).not.toContain('noLeadTime')
})

it('a written figure is a number or a range of two', () => {
  expect(['5,7 – 50,4', '5.7', '90 %', '-3', 'много', ''].map(rangeIn)).toEqual([
    [5.7, 50.4],
    [5.7, 5.7],
    [90, 90],
    [-3, -3],
    null,
    null,
  ])
})
