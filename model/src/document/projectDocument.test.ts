import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { readProjectFile, writeProjectFile } from '../cases/projectFile.ts'
import { copySteps } from '../clip/clip.ts'
import { addRecord } from '../commands/addRecord.ts'
import { connect } from '../commands/connect.ts'
import { copyMap } from '../commands/copyMap.ts'
import { include } from '../commands/include.ts'
import { moveElements } from '../commands/moveElements.ts'
import { moveSteps } from '../commands/moveSteps.ts'
import { pasteSteps } from '../commands/pasteSteps.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { removeRelated } from '../commands/removeRelated.ts'
import { replay } from '../commands/replay.ts'
import { setFields } from '../commands/setFields.ts'
import { writeText } from '../commands/writeText.ts'
import { sampleSystem } from '../system/sampleSystem.ts'
import { assignNumbers } from './assignNumbers.ts'
import { difference } from './difference.ts'
import { openProject } from './projectDocument.ts'
import { anna, boris, join, replicaOf, sampleProject } from './sample.ts'
import { openUndo } from './undo.ts'

it('D1: a rename and a move of one step at the same time both stay', () => {
  const { document, first } = sampleProject()
  const other = replicaOf(document)
  perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: 'Check the set' }, anna)
  perform(other, moveSteps, { places: { [first]: [80, 80] } }, boris)
  join(document, other)
  for (const each of [document, other]) {
    expect(each.project().steps.get(first)?.text).toBe('Check the set')
    expect(each.project().layout.get(first)).toEqual([80, 80])
  }
})

it('D2: two people typing into one text lose nothing', () => {
  const { document, first } = sampleProject()
  const other = replicaOf(document)
  perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: 'Check the papers' }, anna)
  perform(other, writeText, { noun: 'steps', id: first, field: 'text', text: 'Carefully Check' }, boris)
  join(document, other)
  expect(document.project().steps.get(first)?.text).toBe('Carefully Check the papers')
  expect(other.project()).toEqual(document.project())
})

it("D3: a colleague's edit under a deleted step survives, and one undo brings both back", () => {
  const { document, first } = sampleProject()
  const undo = openUndo(document, anna)
  const other = replicaOf(document)
  perform(document, remove, { noun: 'steps', ids: [first] }, anna)
  perform(other, writeText, { noun: 'steps', id: first, field: 'text', text: 'Check again' }, boris)
  join(document, other)
  expect(other.project().steps.has(first)).toBe(false)
  expect(undo.undo()).toContain(first)
  join(document, other)
  expect(other.project().steps.get(first)?.text).toBe('Check again')
})

it('D4: undoing a creation hides the step, and redoing shows it with what a colleague wrote into it', () => {
  const { document, map, lane } = sampleProject()
  const undo = openUndo(document, anna)
  const [step = ''] = (
    perform(document, addRecord, { noun: 'steps', fields: { map, lane, text: '' } }, anna) as { value: string[] }
  ).value
  const other = replicaOf(document)
  perform(other, writeText, { noun: 'steps', id: step, field: 'text', text: 'By Boris' }, boris)
  undo.undo()
  join(document, other)
  expect(document.project().steps.has(step)).toBe(false)
  undo.redo()
  join(document, other)
  expect(other.project().steps.get(step)?.text).toBe('By Boris')
})

it('D5: undo undoes my work and nobody else’s', () => {
  const { document, first } = sampleProject()
  const other = replicaOf(document)
  const undo = openUndo(document, anna)
  perform(document, setFields, { noun: 'steps', id: first, fields: { value: 'VA' } }, anna)
  perform(other, setFields, { noun: 'steps', id: first, fields: { signatures: 3 } }, boris)
  join(document, other)
  undo.undo()
  const step = document.project().steps.get(first)
  expect([step?.value, step?.signatures]).toEqual([null, 3])
})

it('D6: a flow is hidden with its step and a lane takes its steps along', () => {
  const { document, map, lane, first, second } = sampleProject()
  perform(document, connect, { map, start: first, end: second }, anna)
  expect(document.project().flows.size).toBe(1)
  perform(document, remove, { noun: 'steps', ids: [second] }, anna)
  expect(document.project().flows.size).toBe(0)
  perform(document, remove, { noun: 'lanes', ids: [lane] }, anna)
  expect(document.project().steps.size).toBe(0)
})

it('D7: two problems pinned at once to one step both stay pinned', () => {
  const { document, first, second } = sampleProject()
  const [problem = ''] = (
    perform(document, addRecord, { noun: 'problems', fields: { text: 'Slow' } }, anna) as { value: string[] }
  ).value
  const other = replicaOf(document)
  perform(document, include, { noun: 'problems', id: problem, field: 'anchors', member: first }, anna)
  perform(other, include, { noun: 'problems', id: problem, field: 'anchors', member: second }, boris)
  join(document, other)
  expect(document.project().problems.get(problem)?.anchors).toEqual([first, second].sort())
})

it('D8: numbers are given by the server, continuously, and never change by themselves', () => {
  const { document } = sampleProject()
  for (const text of ['one', 'two', 'three']) perform(document, addRecord, { noun: 'problems', fields: { text } }, anna)
  expect(assignNumbers(document, { who: 'server', person: 'server' })).toBe(3)
  const numbers = [...document.project().problems.values()].map(({ number }) => number)
  expect([...numbers].sort()).toEqual([1, 2, 3])
  expect(assignNumbers(document, { who: 'server', person: 'server' })).toBe(0)
})

it('D9: a target map is a copy that remembers where each step comes from', () => {
  const { document, map, first } = sampleProject()
  const [target = ''] = (
    perform(document, copyMap, { map, name: 'To be', state: 'target' }, anna) as { value: string[] }
  ).value
  const copies = [...document.project().steps.values()].filter((step) => step.map === target)
  expect(copies.length).toBe(2)
  expect(copies.some((step) => step.from.includes(first))).toBe(true)
})

it('S11: a kept supposition is a copy with its own times; a field that cannot be is refused whole', () => {
  const { document, map, first } = sampleProject()
  const time = { triple: [1, null, 2], basis: 'work', source: 'guess' }
  const propose = (fields: object) =>
    perform(
      document,
      copyMap,
      {
        map,
        name: 'And if',
        state: 'ideal',
        changes: [{ what: 'set', noun: 'steps', id: first, fields: { ...fields } }],
      },
      anna,
    )
  expect(propose({ time: { triple: [2, null, 1] } })).toMatchObject({ code: 'field.value', about: [first] })
  expect(document.project().maps.size).toBe(1)
  expect(propose({ time }).ok).toBe(true)
  const copies = [...document.project().steps.values()].filter((step) => step.from.includes(first))
  expect(copies.map((step) => step.time)).toEqual([time])
  expect(document.project().steps.get(first)?.time).not.toEqual(time)
})

it('D10: what cannot be is refused with a code and the ids, and nothing changes', () => {
  const { document, map, first } = sampleProject()
  const before = document.project()
  expect(perform(document, connect, { map, start: first, end: first }, anna)).toMatchObject({
    code: 'flow.self',
    about: [first],
  })
  const long = 'я'.repeat(10_001)
  expect(perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: long }, anna)).toMatchObject({
    code: 'text.tooLong',
  })
  const step = { id: 'x', fields: { text: 'x' }, place: null }
  const clip = { steps: Array.from({ length: 5000 }, () => step), flows: [] }
  expect(perform(document, pasteSteps, { map, clip, by: [0, 0] }, anna)).toMatchObject({ code: 'paste.tooMany' })
  expect(document.project()).toBe(before)
})

it('D11: a paste is one undo step, however large', () => {
  const { document, map, first, second } = sampleProject()
  const undo = openUndo(document, anna)
  const one = copySteps(document.project(), [first, second])
  const clip = { steps: Array.from({ length: 700 }, (_, at) => ({ ...one.steps[0]!, id: `copy${at}` })), flows: [] }
  perform(document, pasteSteps, { map, clip, by: [0, 100] }, anna)
  expect(document.project().steps.size).toBe(702)
  undo.undo()
  expect(document.project().steps.size).toBe(2)
})

it('D12: the difference of two states, replayed, makes them equal', () => {
  const { document, map, first, second } = sampleProject()
  const other = replicaOf(document)
  const before = document.project()
  perform(document, connect, { map, start: first, end: second, share: 0.5 }, anna)
  perform(document, moveSteps, { places: { [first]: [8, 16] } }, anna)
  perform(document, remove, { noun: 'steps', ids: [second] }, anna)
  perform(document, writeText, { noun: 'about', field: 'title', text: 'Renamed' }, anna)
  const { refused } = replay(other, difference(before, document.project()), boris)
  expect(refused).toEqual([])
  expect(difference(other.project(), document.project())).toEqual([])
})

it('D13: a step nobody touched keeps its identity from one snapshot to the next', () => {
  const { document, first, second } = sampleProject()
  const before = document.project().steps.get(second)
  perform(document, setFields, { noun: 'steps', id: first, fields: { client: true } }, anna)
  expect(document.project().steps.get(second)).toBe(before)
})

for (const name of ['land-use-permit', 'kindergarten-enrolment']) {
  it(`D14: the case ${name} becomes a project, and its file comes back without loss`, () => {
    const given = JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
    const imported = importCase(given, (map) => Object.fromEntries(map.steps.map(({ id }, at) => [id, [at * 200, 8]])))
    if (!imported.ok) throw new Error(imported.message)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, imported.value.update)
    const project = openProject(doc).project()
    expect(project.maps.size).toBe(2)
    expect(project.problems.size).toBe(given.problems.length)
    const text = writeProjectFile(project)
    const back = readProjectFile(JSON.parse(text))
    if (!back.ok) throw new Error(back.message)
    const again = new Y.Doc()
    Y.applyUpdate(again, back.value.update)
    expect(openProject(again).project()).toEqual(project)
    expect(writeProjectFile(openProject(again).project())).toBe(text)
  })
}

it('D14: a project file keeps the places of everything that lives, those of a system map too', () => {
  const { act, element, system, document } = sampleSystem()
  const [kept, gone] = [element('factor', 'Очередь'), element('factor', 'Срок')]
  act(moveElements, { places: { [kept]: [320, 48], [gone]: [0, 8] } })
  act(removeRelated, { elements: [gone], relations: [] })
  const back = readProjectFile(JSON.parse(writeProjectFile(document.project())))
  if (!back.ok) throw new Error(back.message)
  const again = new Y.Doc()
  Y.applyUpdate(again, back.value.update)
  const { layout, elements } = openProject(again).project()
  expect([elements.get(kept)?.map, layout.get(kept), layout.get(gone)]).toEqual([system, [320, 48], undefined])
})

it('D15: a broken case is refused with the place named', () => {
  const given = JSON.parse(readFileSync(new URL('../../fixtures/cases/land-use-permit.json', import.meta.url), 'utf8'))
  given.current.edges[4].to = 't99'
  expect(importCase(given, () => ({}))).toMatchObject({
    code: 'case.reference',
    message: 'current.edges[4].to: no node "t99"',
  })
  expect(readProjectFile({ potok: 'project', schema: 99 })).toMatchObject({ code: 'file.newer' })
})
