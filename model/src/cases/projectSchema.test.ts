import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openProject } from '../document/projectDocument.ts'
import { FIXED } from '../records/fixed.ts'
import { NOUNS } from '../records/nouns.ts'
import { arrange } from '../scene/arrange.ts'
import { importCase } from './importCase.ts'
import { readProjectFile, writeProjectFile } from './projectFile.ts'
import { projectSchema } from './projectSchema.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')
const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(projectSchema() as object)
const checked = (file: unknown): unknown => (accepts(file) ? [] : accepts.errors)

test('D25: the published schema is the one of the code', async () => {
  await expect(`${JSON.stringify(projectSchema(), null, 1)}\n`).toMatchFileSnapshot('../../schema/project.schema.json')
})

test('D25: what is written of both cases and of every old document keeps to it', () => {
  for (const name of ['kindergarten-enrolment', 'land-use-permit']) {
    const read = importCase(JSON.parse(readFileSync(join(fixtures, 'cases', `${name}.json`), 'utf8')), arrange)
    if (!read.ok) throw new Error(read.message)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, read.value.update)
    expect(checked(JSON.parse(writeProjectFile(openProject(doc).project())))).toEqual([])
  }
  const old = readdirSync(join(fixtures, 'old'), { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.json'),
  )
  expect(old.length).toBeGreaterThan(0)
  for (const file of old) {
    const read = readProjectFile(JSON.parse(readFileSync(join(fixtures, 'old', file), 'utf8')))
    if (!read.ok) throw new Error(read.message)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, read.value.update)
    expect([file, checked(JSON.parse(writeProjectFile(openProject(doc).project())))]).toEqual([file, []])
  }
})

test('D25: every field says its shape, but what a method of voting keeps as it likes', () => {
  const all = [...Object.entries(NOUNS), ...Object.entries(FIXED)]
  const silent = all.flatMap(([noun, fields]) =>
    Object.entries(fields).flatMap(([name, { shape }]) => (Object.keys(shape).length === 0 ? [`${noun}.${name}`] : [])),
  )
  expect(silent).toEqual(['agendaItems.settings', 'rankings.settings'])
})

test('D25: what a field takes the schema takes', () => {
  const validator = new Ajv2020({ strict: false, validateFormats: false })
  for (const [noun, fields] of [...Object.entries(NOUNS), ...Object.entries(FIXED)])
    for (const [name, field] of Object.entries(fields)) {
      const fits = validator.compile(field.shape as object)
      expect([noun, name, fits(field.absent)]).toEqual([noun, name, true])
      fc.assert(
        fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
          if (field.accepts(value)) expect([noun, name, value, fits(value)]).toEqual([noun, name, value, true])
        }),
        { numRuns: 30 },
      )
    }
})

test('D25: what is no project file the schema does not take', () => {
  for (const file of [
    null,
    {},
    { potok: 'map', schema: 1 },
    { potok: 'project', schema: 1, steps: [{ text: 'a' }] },
    { potok: 'project', schema: 1, steps: [{ id: 'a', text: 5 }] },
    { potok: 'project', schema: 1, evil: 1 },
  ])
    expect(accepts(file)).toBe(false)
})
