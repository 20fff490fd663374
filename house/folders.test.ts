import { expect, test } from 'vitest'
import { namelessFolders } from './folders.ts'
import { checkout, placeWith } from './place.ts'

test('house 15: no folder is called utils, helpers, common and the like', () => {
  expect(namelessFolders(checkout)).toEqual([])
})

test('house 15: such folders are found at any depth, files of that name are not meant', () => {
  const root = placeWith({
    'model/src/utils/dates.ts': '',
    'editor/src/canvas/Components/deep/Box.tsx': '',
    'model/src/types.ts': '',
  })
  expect(namelessFolders(root)).toEqual(['editor/src/canvas/Components', 'model/src/utils'])
})
