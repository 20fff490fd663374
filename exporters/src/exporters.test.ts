import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { researched } from '../fixtures/research.ts'
import { contract } from './contract.ts'
import { EXPORTERS } from './exporters.ts'
import { PAPERS } from './papers/papers.ts'

const FOLDERS_OF_OTHER_THINGS = ['letterhead', 'papers', 'template', 'texts']

for (const exporter of EXPORTERS) contract(exporter, researched)

test('every format has a folder and a line in the list', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((one) => one.isDirectory())
  const formats = folders.map(({ name }) => name).filter((name) => !FOLDERS_OF_OTHER_THINGS.includes(name))
  expect(formats.sort()).toEqual(EXPORTERS.map(({ name }) => name).sort())
})

test('every paper has a folder with build.ts and a line in the list', () => {
  const folders = readdirSync(new URL('./papers/', import.meta.url), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
  // The map is laid out on sheets, not set in blocks: it has a folder but no line of the list.
  const named = [...Object.values(PAPERS).map(({ folder }) => folder), 'map']
  expect(folders.sort()).toEqual(named.sort())
  expect(named.filter((name) => !existsSync(new URL(`./papers/${name}/build.ts`, import.meta.url)))).toEqual([])
})
