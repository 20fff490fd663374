import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { perform } from '../commands/perform.ts'
import { putRows } from '../commands/putRows.ts'
import { setFields } from '../commands/setFields.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { byOrder } from '../graph/byOrder.ts'
import { type FiguredIndicator, fillings } from './fillings.ts'

const LEAD: FiguredIndicator = {
  names: ['ВПП, мин – макс', 'Lead time, min – max'],
  units: ['рабочий день', 'р. д.'],
  values: { current: '5,7 – 50,4', target: '1,0 – 8,3' },
  method: 'по карте',
  source: 'карта',
}
const SIGNED: FiguredIndicator = { ...LEAD, names: ['Количество подписей'], units: ['шт.'], values: { current: '8' } }
const FIGURED = [LEAD, SIGNED, { ...SIGNED, names: ['Без карты'], values: {} }]

function cardWith(fields: object) {
  const { document } = sampleProject()
  const added = perform(document, addRecord, { noun: 'indicators', fields }, anna)
  const [id = ''] = added.ok ? added.value : []
  const rows = () => [...document.project().indicators.values()].sort(byOrder)
  return { document, id, rows, found: () => fillings(rows(), FIGURED) }
}

it('S13: an indicator that is not on the card is added behind the others; one without figures is not', () => {
  const { document, rows, found } = cardWith({ name: 'Жалобы', current: '12', order: 'a0' })
  const undo = openUndo(document, anna)
  expect(found().map(({ id, name, typed }) => ({ id, name, typed }))).toEqual([
    { id: null, name: 'ВПП, мин – макс', typed: {} },
    { id: null, name: 'Количество подписей', typed: {} },
  ])
  perform(
    document,
    putRows,
    { noun: 'indicators', rows: found().map(({ id, fields }) => ({ ...(id && { id }), fields })) },
    anna,
  )
  expect(rows().map(({ name, current, unit }) => [name, current, unit])).toEqual([
    ['Жалобы', '12', ''],
    ['ВПП, мин – макс', '5,7 – 50,4', 'рабочий день'],
    ['Количество подписей', '8', 'шт.'],
  ])
  expect(found(), 'filled once, there is nothing more to fill').toEqual([])
  undo.undo()
  expect(
    rows().map(({ name }) => name),
    'one undo step',
  ).toEqual(['Жалобы'])
})

it('S13: what would be written over is told; the same figure in other signs, a method and a source of people stay', () => {
  const { id, found } = cardWith({
    name: 'впп, МИН–МАКС',
    unit: 'р.д.',
    current: '5.70-50.4',
    target: '2',
    ideal: '1',
    method: 'хронометраж',
  })
  expect(found()[0]).toEqual({
    id,
    name: 'впп, МИН–МАКС',
    fields: { target: '1,0 – 8,3', targetTaken: '1,0 – 8,3', source: 'карта' },
    typed: { target: '2' },
  })
})

it('S13: a figure brings its unit where another one was typed', () => {
  const { found } = cardWith({ name: 'Lead time, min – max', unit: 'часы', current: '40', target: '1–8' })
  expect(found()[0]).toMatchObject({
    fields: { unit: 'рабочий день', current: '5,7 – 50,4', target: '1,0 – 8,3' },
    typed: { unit: 'часы', current: '40', target: '1–8' },
  })
})

it('S13: a colleague who writes a source while the figures are filled in keeps it, and undo takes back the figures alone', () => {
  const { document, id, found } = cardWith({
    name: 'Количество подписей',
    unit: 'шт.',
    source: 'карта',
    method: 'счёт',
  })
  const other = replicaOf(document)
  const undo = openUndo(document, anna)
  const row = found().find((one) => one.id === id)!
  perform(document, putRows, { noun: 'indicators', rows: [{ id, fields: row.fields }] }, anna)
  perform(other, setFields, { noun: 'indicators', id, fields: { source: 'журнал' } }, boris)
  join(document, other)
  expect(document.project().indicators.get(id)).toMatchObject({ current: '8', source: 'журнал' })
  undo.undo()
  expect(document.project().indicators.get(id)).toMatchObject({ current: '', source: 'журнал' })
})
