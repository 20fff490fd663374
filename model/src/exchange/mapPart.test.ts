import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { addJourneyStep } from '../commands/addJourneyStep.ts'
import { addMap } from '../commands/addMap.ts'
import { perform } from '../commands/perform.ts'
import { takeChanges } from '../commands/takeChanges.ts'
import { createProject } from '../document/createProject.ts'
import { openProject, type ProjectDocument } from '../document/projectDocument.ts'
import { figures } from '../metrics/figures.ts'
import { SCHEMA } from '../migrations/migrations.ts'
import { arrange } from '../scene/arrange.ts'
import { processMap } from '../subprocess/processMap.ts'
import { mapOfPart, mapPart } from './mapPart.ts'

const me = { who: 'participant', person: 'me' } as const

function sample(): ProjectDocument {
  const url = new URL('../../fixtures/cases/kindergarten-enrolment.json', import.meta.url)
  const read = importCase(JSON.parse(readFileSync(url, 'utf8')), arrange)
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  return openProject(doc)
}

function empty(): ProjectDocument {
  const doc = new Y.Doc()
  createProject(doc)
  return openProject(doc)
}

const plain = (found: object) =>
  Object.entries(found)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => [name, Number((value as number).toPrecision(9))])

test('X7: a map that left with what it names comes back into any project as a map of its own, with its figures', () => {
  const from = sample().project()
  const current = [...from.maps.values()].find(({ state }) => state === 'current')!
  const part = JSON.parse(JSON.stringify(mapPart(from, current.id)))
  for (const document of [empty(), sample()]) {
    const before = document.project()
    const read = mapOfPart(part, before)
    if (!read.ok) throw new Error(read.message)
    expect(perform(document, takeChanges, { changes: read.value.changes }, me).ok).toBe(true)
    const after = document.project()
    expect(after.maps.size).toBe(before.maps.size + 1)
    const map = processMap(after, read.value.map)!
    expect(map.steps.length).toBe(processMap(from, current.id)!.steps.length)
    const rates = (found: object) => plain(found).filter(([name]) => !String(name).startsWith('annual'))
    expect(rates(figures(map, { ...after, settings: from.settings, about: from.about }))).toEqual(
      rates(figures(processMap(from, current.id)!, from)),
    )
    // In the project that it came from nobody is there twice.
    const names = [...after.participants.values()].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  }
})

test('X7: of a selection the steps, the flows between them and their lanes leave', () => {
  const from = sample().project()
  const [flow] = [...from.flows.values()]
  const part = mapPart(from, flow!.map!, new Set([flow!.start!, flow!.end!]))!
  expect(part.records.steps?.map(({ id }) => id).sort()).toEqual([flow!.start, flow!.end].sort())
  expect(part.records.flows?.map(({ id }) => id)).toContain(flow!.id)
  expect(part.records.lanes!.length).toBeLessThanOrEqual(2)
})

test('X7: a journey leaves and comes back too', () => {
  const document = sample()
  const made = perform(document, addMap, { state: 'current', name: 'Путь родителя', kind: 'journey' }, me)
  if (!made.ok) throw new Error(made.message)
  const [map] = made.value
  const stage = [...document.project().journeyStages.values()].find((one) => one.map === map)!
  perform(document, addJourneyStep, { stage: stage.id } as never, me)
  const project = document.project()
  const read = mapOfPart(JSON.parse(JSON.stringify(mapPart(project, map!))), project)
  if (!read.ok) throw new Error(read.message)
  perform(document, takeChanges, { changes: read.value.changes }, me)
  const count = (id: string) => [...document.project().journeySteps.values()].filter((one) => one.map === id).length
  expect([count(map!), count(read.value.map)]).toEqual([6, 6])
})

test.each([
  [null, 'file.shape'],
  [{ potok: 'project' }, 'file.shape'],
  [{ potok: 'map', schema: SCHEMA + 1, records: {} }, 'file.newer'],
  [{ potok: 'map', schema: SCHEMA, records: { maps: [] } }, 'file.value'],
  [{ potok: 'map', schema: SCHEMA, records: { maps: [{ id: '__proto__' }] } }, 'file.value'],
  [{ potok: 'map', schema: SCHEMA, records: { maps: [{ id: 'a' }], steps: [{ id: 'b', text: 5 }] } }, 'file.value'],
  [{ potok: 'map', schema: SCHEMA, records: { maps: [{ id: 'a' }], steps: [{ id: 'b', evil: 5 }] } }, 'file.value'],
  [{ potok: 'map', schema: SCHEMA, records: { maps: [{ id: 'a', kind: 'cube' }] } }, 'file.value'],
] as const)('X7: %j is refused as %s', (given, code) => {
  expect(mapOfPart(given, empty().project())).toMatchObject({ ok: false, code })
})
