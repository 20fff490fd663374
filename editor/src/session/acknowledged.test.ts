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
  expect(known.doc.getMap('steps').toJSON()).toEqual({ b: 'чужое' })
  known.acknowledge()
  expect(known.doc.getMap('steps').toJSON()).toEqual({ a: 'моё', b: 'чужое' })
})
