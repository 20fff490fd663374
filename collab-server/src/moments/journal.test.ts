import { Document } from '@hocuspocus/server'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { pointing } from '../../test/crafted.ts'
import { MemoryStore } from '../stores/memory/memoryStore.ts'
import { readEdit } from './edit.ts'
import { DocumentJournal } from './journal.ts'

function open() {
  const store = MemoryStore.open()
  const document = new Document('project/p')
  const journal = new DocumentJournal(store, document, { project: 'p', document: 'project/p', epoch: 1 })
  const kept = async () => (await store.load('project/p', 1)).updates
  return { document, journal, kept }
}

it('an edit at which Yjs throws half-way leaves nothing in the journal, not even its good beginning', async () => {
  const { document, journal, kept } = open()
  const good = new Y.Doc()
  good.clientID = 9
  good.getMap('steps').set('a', 1)
  const [, structs] = [1, Y.encodeStateAsUpdate(good).slice(1, -1)]
  const bad = pointing({ client: 7, clock: 0, to: [7, 0] })
  const both = Uint8Array.of(2, ...structs, ...bad.slice(1))
  expect(journal.apply([readEdit(both)!], {})).toBe(false)
  expect(document.getMap('steps').get('a')).toBe(1)
  expect(await kept()).toEqual([])
})

it('an edit that is whole is kept although a listener throws at it', async () => {
  const { document, journal, kept } = open()
  document.getMap('steps').observe(() => {
    throw new Error('A listener broke on purpose')
  })
  const good = new Y.Doc()
  good.getMap('steps').set('a', 1)
  expect(journal.apply([readEdit(Y.encodeStateAsUpdate(good))!], {})).toBe(true)
  expect((await kept()).length).toBe(1)
})

it('values that point into the frame stay what they are after the library got an empty edit', async () => {
  const { document, journal } = open()
  const good = new Y.Doc()
  good.getArray('layout').push([{ key: 'a', value: Uint8Array.of(1, 2, 3) }])
  const bytes = Y.encodeStateAsUpdate(good)
  expect(journal.apply([readEdit(bytes)!], {})).toBe(true)
  bytes.fill(0, 0, 2)
  expect(document.getArray('layout').toArray()).toEqual([{ key: 'a', value: Uint8Array.of(1, 2, 3) }])
})

it('edits that one person sent at once are one row; the one at which it breaks takes all of them with it', async () => {
  const { document, journal, kept } = open()
  const good = new Y.Doc()
  const edits: Uint8Array[] = []
  good.on('update', (bytes) => edits.push(bytes))
  for (const at of [1, 2, 3]) good.getMap('steps').set('a', at)
  function* read() {
    for (const bytes of edits) yield readEdit(bytes)!
  }
  expect(journal.apply(read(), {})).toBe(true)
  expect(document.getMap('steps').get('a')).toBe(3)
  expect((await kept()).length).toBe(1)
  good.getMap('steps').set('a', 4)
  const bad = readEdit(pointing({ client: 7, clock: 0, to: [7, 0] }))!
  expect(journal.apply([readEdit(edits.at(-1)!)!, bad], {})).toBe(false)
  expect((await kept()).length).toBe(1)
})
