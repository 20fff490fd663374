import { expect, test } from 'vitest'
import { importsOf, undeclaredImports } from './declared.ts'
import { checkout, placeWith } from './place.ts'

test('house 2: a package imports only what its package.json names', () => {
  expect(undeclaredImports(checkout)).toEqual([])
})

test('house 2: every way to import is seen', () => {
  const text = [
    `import a from 'a'`,
    `import type {`,
    `  B,`,
    `} from '@b/b/deep'`,
    `export * from 'c'`,
    `import 'd/style.css'`,
    `const e = await import('e')`,
    `require.resolve('f/package.json')`,
    `const word = 'from here'`,
  ].join('\n')
  expect(importsOf(text).sort()).toEqual(['@b/b/deep', 'a', 'c', 'd/style.css', 'e', 'f/package.json'])
})

test('house 2: an undeclared import is found, and a relative path into another package', () => {
  const root = placeWith({
    'package.json': '{ "devDependencies": { "vitest": "catalog:" } }',
    'model/package.json':
      '{ "name": "@potok/model", "dependencies": { "yjs": "catalog:" }, "devDependencies": { "fontkit": "catalog:" } }',
    'model/src/good.ts': `import 'yjs/x'\nimport 'node:fs'\nimport './other.ts'`,
    'model/src/good.test.ts': `import 'vitest'\nimport 'fontkit'\nimport '../../exporters/src/x.ts'`,
    'model/src/bad.ts': `import 'fontkit'\nimport 'react'\nimport '../../exporters/src/x.ts'`,
    'model/src/bad.test.ts': `import 'zod'`,
  })
  expect(undeclaredImports(root)).toEqual([
    'model/src/bad.test.ts: zod',
    'model/src/bad.ts: fontkit',
    'model/src/bad.ts: react',
    'model/src/bad.ts: ../../exporters/src/x.ts',
  ])
})
