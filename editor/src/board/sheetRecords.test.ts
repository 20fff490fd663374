import { BOARDS, boardKey, readBoardKey } from '@potok/model'
import type { TLRecord } from 'tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bringOver } from '../session/bringSide.ts'
import { settled } from './settled.ts'
import { fieldsOf, thingOf } from './sheetRecords.ts'

const thing = (id: string, more: object): TLRecord =>
  ({ id, typeName: id.split(':')[0], meta: {}, ...more }) as unknown as TLRecord
const note = (id: string, parentId: string) =>
  thing(id, { type: 'note', x: 1, y: 2, parentId, props: { color: 'red', text: 'Окно' }, meta: { by: 'Ольга' } })

test('Q3: a thing on a sheet comes back from its fields as it was', () => {
  const page = thing('page:page', { name: 'Лист', index: 'a1' })
  for (const one of [note('shape:a', 'page:page'), page])
    expect(thingOf(readBoardKey(boardKey('p1', one.id))!, fieldsOf(one))).toEqual(one)
  expect([...fieldsOf(note('shape:a', 'page:page')).keys()].sort()).toEqual([
    'meta.by',
    'parentId',
    'props.color',
    'props.text',
    'type',
    'x',
    'y',
  ])
})

test('what stands in a frame that is gone, or two groups in each other, stand on the sheet; an arrow on nothing holds nothing', () => {
  const [gone, one, other] = [note('shape:a', 'shape:x'), note('shape:b', 'shape:c'), note('shape:c', 'shape:b')]
  const inner = note('shape:d', 'shape:e')
  const frame = note('shape:e', 'page:page')
  const all = new Map([gone, one, other, inner, frame].map((each) => [each.id as string, each]))
  const find = (id: string) => all.get(id)
  expect([gone, one, inner, frame].map((each) => settled(each, find))).toEqual([
    { ...gone, parentId: 'page:page' },
    { ...one, parentId: 'page:page' },
    inner,
    frame,
  ])
  const held = thing('binding:a', { fromId: 'shape:a', toId: 'shape:b' })
  const loose = thing('binding:b', { fromId: 'shape:a', toId: 'shape:gone' })
  expect([settled(held, find), settled(loose, find)]).toEqual([held, null])
})

test('what the server had not taken is done once more on a fresh copy, beside what others did meanwhile', () => {
  const draw = (doc: Y.Doc, key: string, fields: object) =>
    doc.getMap(BOARDS).set(key, new Y.Map(Object.entries(fields)))
  const known = new Y.Doc()
  for (const key of ['p/shape:a', 'p/shape:b', 'p/shape:c']) draw(known, key, { x: 1, y: 1 })
  const [mine, fresh] = [new Y.Doc(), new Y.Doc()]
  for (const doc of [mine, fresh]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(known))
  const field = (doc: Y.Doc, key: string, name: string, value: number) =>
    (doc.getMap(BOARDS).get(key) as Y.Map<unknown>).set(name, value)
  field(mine, 'p/shape:a', 'x', 5)
  draw(mine, 'p/shape:new', { x: 7 })
  mine.getMap(BOARDS).delete('p/shape:b')
  field(fresh, 'p/shape:a', 'y', 9)
  fresh.getMap(BOARDS).delete('p/shape:c')
  bringOver([BOARDS], known, mine, fresh)
  expect(fresh.getMap(BOARDS).toJSON()).toEqual({ 'p/shape:a': { x: 5, y: 9 }, 'p/shape:new': { x: 7 } })
})
