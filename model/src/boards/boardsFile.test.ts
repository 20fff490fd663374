import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardsOf, readBoards } from './boardsFile.ts'

test('Q6: the boards of a file come back as they were, without what no board takes', () => {
  const note = { type: 'note', x: 1, 'props.richText': { type: 'doc' } }
  const picture = { type: 'image', 'props.src': 'https://elsewhere.example/a.png' }
  const file = {
    'p1/shape:a': note,
    'p1/asset:b': picture,
    'p1/user:c': note,
    'p2/shape:d': [],
    'p2/shape:e': { x: 2 },
  }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, readBoards(file)!)
  expect(boardsOf(doc)).toEqual({ 'p1/shape:a': note, 'p2/shape:e': { x: 2 } })
  expect([undefined, null, 7, [], {}, { 'p1/shape:a': 1 }].map(readBoards)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  expect(boardsOf(new Y.Doc())).toBeNull()
})
