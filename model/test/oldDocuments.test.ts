import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { richDocument } from '../fixtures/old/write.ts'
import { readProjectFile, writeProjectFile } from '../src/cases/projectFile.ts'
import { NOUN_NAMES } from '../src/document/containers.ts'
import { openProject } from '../src/document/projectDocument.ts'
import { isNewer, migrate } from '../src/migrations/migrate.ts'
import { SCHEMA } from '../src/migrations/migrations.ts'
import type { Noun } from '../src/records/nouns.ts'

const RELEASED = Array.from({ length: SCHEMA }, (_, at) => at + 1)

const kept = (name: string) => readFileSync(new URL(`../fixtures/old/${name}`, import.meta.url))

function opened(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

it.each(RELEASED)('D18: a document of schema %i opens, migrates, and twice is once', (schema) => {
  const doc = opened(kept(`schema-${schema}.update`))
  expect(migrate(doc)).toEqual(RELEASED.filter((one) => one > schema))
  const once = Y.encodeStateAsUpdate(doc)
  expect(migrate(doc)).toEqual([])
  expect(Y.encodeStateAsUpdate(doc)).toEqual(once)
  const project = openProject(doc).project()
  const count = (noun: Noun) => project[noun].size
  expect({
    maps: count('maps'),
    problems: count('problems'),
    deleted: openProject(doc).everyRecord('steps').size > count('steps'),
  }).toEqual({ maps: 3, problems: 8, deleted: true })
  expect([...project.steps.values()].some(({ text }) => text === 'Приём заявления, «лично» 🙂')).toBe(true)
})

it.each(RELEASED)('D18: a project file of schema %i says what its document says', (schema) => {
  const file = readProjectFile(JSON.parse(kept(`schema-${schema}.json`).toString()))
  if (!file.ok) throw new Error(file.message)
  const doc = opened(kept(`schema-${schema}.update`))
  migrate(doc)
  expect(writeProjectFile(openProject(opened(file.value.update)).project())).toBe(
    writeProjectFile(openProject(doc).project()),
  )
})

it('D18: the document that is kept holds every kind of record', () => {
  const project = richDocument().project()
  expect(NOUN_NAMES.filter((noun) => project[noun].size === 0)).toEqual([])
})

it('D15: what a newer Potok wrote is refused by a sentence with its number, and left as it is', () => {
  const file = { ...JSON.parse(kept(`schema-${SCHEMA}.json`).toString()), schema: SCHEMA + 1 }
  expect(readProjectFile(file)).toMatchObject({
    ok: false,
    code: 'file.newer',
    message: 'The file was written by a newer version of Potok.',
    values: { schema: SCHEMA + 1, known: SCHEMA },
  })
  const doc = opened(kept(`schema-${SCHEMA}.update`))
  doc.getMap('meta').set('schema', SCHEMA + 1)
  const before = Y.encodeStateAsUpdate(doc)
  expect({ newer: isNewer(doc), passed: migrate(doc) }).toEqual({ newer: true, passed: [] })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})
