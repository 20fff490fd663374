import { createProject, openProject, perform, setFixed } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readEdit } from './edit.ts'
import { touched } from './touched.ts'

/** A document, and what a colleague's change of it looks like before it arrives. */
function changed(before: (doc: Y.Doc) => void, change: (doc: Y.Doc) => void) {
  const here = new Y.Doc()
  before(here)
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  let update = new Uint8Array()
  there.on('update', (bytes) => {
    update = bytes as Uint8Array<ArrayBuffer>
  })
  there.transact(() => change(there))
  const touches = touched(here, readEdit(update)!)
  return touches.map(({ container, record, field }) =>
    [container, record, field].filter((part) => part !== null).join('.'),
  )
}

const record = (doc: Y.Doc, id = 'a') => doc.getMap<Y.Map<unknown>>('threads').get(id)!
const withRecord = (doc: Y.Doc) => {
  doc.getMap('threads').set('a', new Y.Map(Object.entries({ author: 'p', text: new Y.Text('Здравствуйте') })))
}

it.each<[string, (doc: Y.Doc) => void, string[]]>([
  ['a field', (doc) => record(doc).set('done', true), ['threads.a.done']],
  ['a field over another value', (doc) => record(doc).set('author', 'q'), ['threads.a.author', 'threads.a.author']],
  ['a letter in the middle of a text', (doc) => (record(doc).get('text') as Y.Text).insert(3, 'ы'), ['threads.a.text']],
  ['letters taken away', (doc) => (record(doc).get('text') as Y.Text).delete(2, 3), ['threads.a.text']],
  ['a key removed', (doc) => record(doc).delete('author'), ['threads.a.author']],
  [
    'a record removed',
    (doc) => doc.getMap('threads').delete('a'),
    ['threads.a', 'threads.a.author', 'threads.a.text', 'threads.a.text'],
  ],
  ['an entry of a list', (doc) => doc.getArray('layout').push([{ key: 'a' }]), ['layout']],
])('%s is told with its record', (_, change, expected) => {
  expect(changed(withRecord, change)).toEqual(expected)
})

it('a whole record is told with each of its fields', () => {
  expect(changed(() => {}, withRecord)).toEqual(['threads.a', 'threads.a.author', 'threads.a.text', 'threads.a.text'])
})

it('the deletions that a handshake tells again touch nothing', () => {
  const here = new Y.Doc()
  withRecord(here)
  record(here).delete('author')
  expect(touched(here, readEdit(Y.encodeStateAsUpdate(here))!)).toEqual([])
})

it('an ordinary edit of a project is looked at in less than 50 µs', () => {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Проект' })
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
  let update = new Uint8Array()
  there.on('update', (bytes) => {
    update = bytes as Uint8Array<ArrayBuffer>
  })
  const by = { who: 'participant', person: 'p' } as const
  perform(openProject(there), setFixed, { name: 'about', fields: { title: 'Имя' } }, by)
  const rounds = 5000
  const times = Array.from({ length: 5 }, () => {
    const since = performance.now()
    for (let at = 0; at < rounds; at++) touched(doc, readEdit(update)!)
    return ((performance.now() - since) / rounds) * 1000
  })
  const best = Math.min(...times)
  console.log(`touched: ${best.toFixed(1)} µs an edit`)
  expect(best).toBeLessThan(50)
})
