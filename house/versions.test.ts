import { expect, test } from 'vitest'
import { checkout, placeWith } from './place.ts'
import { ownVersions, secondOwners } from './versions.ts'

test('house: bin/versions.json alone owns the versions of Node and pnpm', () => {
  expect(secondOwners(checkout)).toEqual([])
})

test('house: the catalog alone owns the versions of the libraries', () => {
  expect(ownVersions(checkout)).toEqual([])
})

test('house: a second owner of a version is found', () => {
  const root = placeWith({
    'bin/versions.json': '{ "node": "1.2.3", "pnpm": "4.5.6" }',
    'package.json': '{ "packageManager": "pnpm@4" }',
    '.nvmrc': '1',
    'README.md': 'Needs Node 1.2.3.',
    'model/a.md': '11.2.3 and 1.2.34 are other numbers',
    'model/package.json':
      '{ "dependencies": { "yjs": "^13", "@potok/x": "workspace:*" }, "devDependencies": { "a": "catalog:" } }',
  })
  expect(secondOwners(root)).toEqual(['.nvmrc', 'README.md', 'package.json'])
  expect(ownVersions(root)).toEqual(['model/package.json: yjs ^13'])
})
