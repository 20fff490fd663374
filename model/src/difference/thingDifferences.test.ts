import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { writeText } from '../commands/writeText.ts'
import { openProject } from '../document/projectDocument.ts'
import { arrange } from '../scene/arrange.ts'
import { placesOf, thingDifferences } from './thingDifferences.ts'

const anna = { who: 'participant', person: 'anna' } as const
const EVERYTHING = { at: ['about', 'steps', 'flows', 'lanes', 'problems', 'card'], map: null } as const

function opened() {
  const file = new URL('../../fixtures/cases/land-use-permit.json', import.meta.url)
  const read = importCase(JSON.parse(readFileSync(file, 'utf8')), arrange)
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  const document = openProject(doc)
  const before = document.project()
  const step = (text: string) => [...document.project().steps.values()].find((one) => one.text.startsWith(text))!
  return {
    document,
    before,
    step,
    find: (looked: Parameters<typeof thingDifferences>[2] = EVERYTHING) =>
      thingDifferences(before, document.project(), looked),
  }
}

it('D23: a comma is a difference, with what stood before and what stands now', () => {
  const { document, step, find } = opened()
  expect(find()).toEqual([])
  const { id, text } = step('Приём заявления')
  const changed = text.replace(' и', ', и')
  expect(perform(document, writeText, { noun: 'steps', id, field: 'text', text: changed }, anna)).toMatchObject({
    ok: true,
  })
  expect(find()).toEqual([
    {
      what: 'changed',
      noun: 'steps',
      id,
      name: changed,
      nameEn: step('Приём заявления').textEn,
      fields: [{ field: 'text', before: text, after: changed }],
    },
  ])
  expect(perform(document, writeText, { noun: 'steps', id, field: 'text', text }, anna)).toMatchObject({ ok: true })
  expect(find()).toEqual([])
})

it('D23: things are told by name, what came or went is one place, and what no paper shows is none', () => {
  const { document, before, step, find } = opened()
  const { id } = step('Приём заявления')
  const lane = [...document.project().lanes.values()].find(
    (one) => one.map === step('Приём заявления').map && one.id !== step('Приём заявления').lane,
  )!
  const flow = [...document.project().flows.values()].find((one) => one.start === id)!
  perform(document, setFields, { noun: 'steps', id, fields: { lane: lane.id, signatures: 9 } }, anna)
  perform(document, setFields, { noun: 'flows', id: flow.id, fields: { bend: null } }, anna)
  perform(document, remove, { noun: 'problems', ids: [[...before.problems.keys()][0]!] }, anna)
  const found = find()
  const participant = document.project().participants.get(lane.participant!)!.name
  expect(found.find((one) => one.id === id)!.fields).toContainEqual({
    field: 'lane',
    before: expect.any(String),
    after: participant,
  })
  expect(found.filter(({ what }) => what === 'removed').map(({ noun }) => noun)).toEqual(['problems'])
  expect(placesOf(found)).toBe(3)
})

it('D23: of what stands on maps only that of the asked map counts', () => {
  const { document, step, find } = opened()
  const one = step('Приём заявления')
  perform(document, setFields, { noun: 'steps', id: one.id, fields: { signatures: 9 } }, anna)
  const other = [...document.project().maps.keys()].find((id) => id !== one.map)!
  expect(find({ at: ['steps'], map: other })).toEqual([])
  expect(find({ at: ['steps'], map: one.map })).toHaveLength(1)
  expect(find({ at: ['flows'], map: null })).toEqual([])
})
