import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Acknowledged } from './acknowledged.ts'

test('my edit belongs to the acknowledged state only after the acknowledgement; a colleague’s at once', () => {
  const mine = new Y.Doc()
  const theirs = new Y.Doc()
  const known = new Acknowledged()
  mine.on('update', (update) => known.fromMe(update))
  theirs.on('update', (update) => known.fromServer(update))
  mine.getMap('steps').set('a', 'моё')
  theirs.getMap('steps').set('b', 'чужое')
  expect(known.document().getMap('steps').toJSON()).toEqual({ b: 'чужое' })
  known.acknowledge()
  expect(known.document().getMap('steps').toJSON()).toEqual({ a: 'моё', b: 'чужое' })
})

test('of a long day few parts are kept, and they make the same document', () => {
  const theirs = new Y.Doc()
  const known = new Acknowledged()
  theirs.on('update', (update) => known.fromServer(update))
  for (let edit = 0; edit < 2000; edit++) {
    theirs.getMap('steps').set(`${edit % 7}`, edit)
    known.state()
  }
  expect(known.state().length).toBeLessThan(310)
  expect(known.document().getMap('steps').toJSON()).toEqual(theirs.getMap('steps').toJSON())
})
