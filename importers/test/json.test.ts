import { perform, processMaps, takeChanges, writeProjectFile } from '@potok/model'
import { expect, test } from 'vitest'
import { importerOf } from '../src/importers.ts'
import { me, sample } from './sample.ts'

const words = (text: string) => new TextEncoder().encode(text)
const into = (fileName = 'a.json') => ({ project: sample().project(), locale: 'ru' as const, fileName })

test('the maps of a project file come beside those of the project, and nobody is there twice', async () => {
  const document = sample('kindergarten-enrolment')
  const before = document.project()
  const other = sample('land-use-permit').project()
  const bytes = words(writeProjectFile(other))
  const read = await importerOf(bytes, 'другой.potok.json')!.read(bytes, {
    project: before,
    locale: 'ru',
    fileName: 'a.json',
  })
  if (!read.ok) throw new Error(read.message)
  expect(read.value.maps.length).toBe(other.maps.size)
  expect(perform(document, takeChanges, { changes: read.value.changes }, me).ok).toBe(true)
  const after = document.project()
  expect(processMaps(after).length).toBe(processMaps(before).length + processMaps(other).length)
  expect(after.steps.size).toBe(before.steps.size + other.steps.size)
  const names = [...after.participants.values()].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  ['{"a":1}', 'import-unknown'],
  ['{"potok":"project","schema":99999}', 'file.newer'],
  ['{"potok":"project","schema":1,"steps":[{"id":"a","text":5}]}', 'file.value'],
  ['{"potok":"project","schema":1}', 'import-no-maps'],
  ['{'.repeat(100_000), 'import-unknown'],
])('%.40s is refused as %s', async (text, code) => {
  const bytes = words(text)
  expect(await importerOf(bytes, 'a.json')!.read(bytes, into())).toMatchObject({ ok: false, code })
})
