import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wrongImports } from './cruise.ts'
import { checkout, placeWith } from './place.ts'

const tsconfig = '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }'
const good = {
  'tsconfig.json': tsconfig,
  'model/package.json': '{ "name": "@potok/model", "exports": { ".": "./src/index.ts" } }',
  'model/src/index.ts': `export * from './step.ts'\n`,
  'model/src/step.ts': `import * as Y from 'yjs'\nexport const step = Y\n`,
  'exporters/src/svg.ts': `import { step } from '@potok/model'\nexport const svg = step\n`,
  'collab-server/src/main.ts': `import { step } from '@potok/model'\nimport 'node:fs'\nexport const main = step\n`,
  'editor/src/board/sheet.ts': `import { Tldraw } from 'tldraw'\nexport const sheet = Tldraw\n`,
  'editor/src/canvas/view.ts': `import { ReactFlow } from '@xyflow/react'\nexport const view = ReactFlow\n`,
}

function treeWith(files: Record<string, string>): string {
  const root = placeWith({ ...good, ...files })
  for (const room of ['exporters', 'collab-server', 'editor']) {
    mkdirSync(join(root, room, 'node_modules', '@potok'), { recursive: true })
    symlinkSync(join(root, 'model'), join(root, room, 'node_modules', '@potok', 'model'))
  }
  return root
}

test('house 13: the real tree has no forbidden import, and every file of it was looked at', () => {
  expect(wrongImports(checkout)).toEqual([])
})

test('house 13: a good tree passes', () => {
  expect(wrongImports(treeWith({}))).toEqual([])
})

test('house 13: a tree without modules fails instead of passing unseen', () => {
  expect(wrongImports(placeWith({ 'tsconfig.json': tsconfig, 'model/.keep': '' }))).not.toEqual([])
})

const bad: [rule: string, file: string, text: string][] = [
  ['model-is-pure', 'model/src/node.ts', `import 'node:fs'`],
  ['model-is-pure', 'model/src/react.ts', `import type { FC } from 'react'\nexport type X = FC`],
  ['model-knows-nobody', 'model/test/editor.ts', `import '../../editor/src/canvas/view.ts'`],
  ['exporters-know-only-model', 'exporters/src/server.ts', `import '../../collab-server/src/main.ts'`],
  ['server-knows-no-editor', 'collab-server/src/editor.ts', `import '../../editor/src/canvas/view.ts'`],
  ['editor-knows-no-server', 'editor/src/server.ts', `import '../../collab-server/src/main.ts'`],
  ['editor-runs-in-a-browser', 'editor/src/node.ts', `import 'node:path'`],
  [
    'react-flow-only-in-canvas',
    'editor/src/store/flow.ts',
    `import type { Node } from '@xyflow/react'\nexport type X = Node`,
  ],
  [
    'tldraw-only-on-the-board',
    'editor/src/store/sheet.ts',
    `import type { Editor } from 'tldraw'\nexport type X = Editor`,
  ],
  ['nobody-imports-the-own-index', 'model/src/own.ts', `import './index.ts'`],
  ['nobody-imports-the-gates', 'editor/src/gate.ts', `import '../../house/gate.ts'`],
  ['no-cycles', 'model/src/a.ts', `import type { B } from './b.ts'\nexport type A = B[]`],
]

test('house 13: each forbidden import is refused, a cycle made of types alone too', () => {
  const wrong = Object.fromEntries(bad.map(([, file, text]) => [file, text]))
  const rest = {
    'house/gate.ts': 'export {}',
    'model/src/b.ts': `import type { A } from './a.ts'\nexport type B = A[]`,
  }
  const found = wrongImports(treeWith({ ...rest, ...wrong })).map((line) => line.split(' → ')[0])
  expect([...new Set(found)].sort()).toEqual(bad.map(([rule, file]) => `${rule}: ${file}`).sort())
})
