import { expect, test } from 'vitest'
import { checkout, placeWith } from './place.ts'
import { handwritten } from './source.ts'

test('house: the gates look at the files of every package, and a gate that sees nothing cannot pass', () => {
  const folders = new Set(handwritten(checkout).map((path) => path.split('/')[0]))
  expect(
    ['bin', 'house', 'model', 'exporters', 'importers', 'collab-server', 'editor'].filter((it) => !folders.has(it)),
  ).toEqual([])
  expect(handwritten(checkout).length).toBeGreaterThan(200)
})

test('house: what git ignores, what is generated and what is recorded is not looked at', () => {
  const root = placeWith({
    '.gitignore': 'dist/\ndata/\n*.log\n',
    'model/src/step.ts': '',
    'model/src/glyphs.gen.ts': '',
    'model/fixtures/case.json': '',
    'model/node_modules/yjs/index.js': '',
    'editor/dist/main.js': '',
    'data/potok.db': '',
    'npm-debug.log': '',
  })
  expect(handwritten(root)).toEqual(['.gitignore', 'model/src/step.ts'])
})
