import { afterAll, expect, it } from 'vitest'
import { checklist } from '../../fixtures/kinds/checklist.ts'
import { addElement } from '../commands/addElement.ts'
import { addLane } from '../commands/addLane.ts'
import { addMap } from '../commands/addMap.ts'
import { addRecord } from '../commands/addRecord.ts'
import { addStep } from '../commands/addStep.ts'
import { connect } from '../commands/connect.ts'
import { groupElements } from '../commands/groupElements.ts'
import { groupSteps } from '../commands/groupSteps.ts'
import { perform } from '../commands/perform.ts'
import { relate } from '../commands/relate.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { processMap } from '../subprocess/processMap.ts'
import { keepsToMapKind } from './contract.ts'
import { mapKinds, registerMapKind } from './kinds.ts'
import { processKind } from './process.ts'
import { systemKind } from './system.ts'

const takeOut = registerMapKind(checklist)
afterAll(takeOut)

keepsToMapKind(processKind, (document, map) => {
  const act = (command: never, input: object) => {
    const done = perform(document, command, input as never, anna)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const lane = act(addLane as never, { map, participantName: 'Заявитель' }).at(-1)!
  const [start = '', end = ''] = [0, 200].flatMap((x) => act(addStep as never, { map, lane, at: [x, 8] }))
  act(connect as never, { map, start, end })
  act(groupSteps as never, { map, steps: [start, end], look: 'frame', name: 'Приём' })
  act(addRecord as never, { noun: 'bookmarks', fields: { map, title: 'Начало', elements: [start] } })
})

keepsToMapKind(systemKind, (document, map) => {
  const act = (command: never, input: object) => {
    const done = perform(document, command, input as never, anna)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const elements = [0, 200].flatMap((x) => act(addElement as never, { map, at: [x, 8] }))
  act(relate as never, { map, start: elements[0], end: elements[1] })
  act(groupElements as never, { map, elements, name: 'Снаружи' })
})

keepsToMapKind(checklist, (document, map) => {
  perform(document, addRecord, { noun: 'groups', fields: { map, name: 'Проверить' } }, anna)
})

it('K6 what belongs on a process map is refused on any other, which has no figures of a process', () => {
  const { document } = sampleProject()
  const made = perform(document, addMap, { name: 'Список', state: 'current', kind: 'checklist' }, anna)
  const map = made.ok ? made.value[0]! : ''
  expect(perform(document, addLane, { map, participantName: 'Кто' }, anna)).toMatchObject({ code: 'map.otherKind' })
  expect(processMap(document.project(), map)).toBeNull()
})

it('K6 a map of a kind that nobody here knows is kept and not made', () => {
  const { document } = sampleProject()
  const kind = 'from-the-future'
  expect(perform(document, addMap, { name: '', state: 'current', kind }, anna)).toMatchObject({ code: 'kind.unknown' })
  perform(document, addRecord, { noun: 'maps', id: 'mapOfTomorrow', fields: { kind } }, anna)
  expect(document.project().maps.get('mapOfTomorrow')?.kind).toBe(kind)
})

it('K6 a kind is taken out again, and no two have one name', () => {
  expect(() => registerMapKind(checklist)).toThrow('already')
  const extra = { ...checklist, name: 'extra' }
  const out = registerMapKind(extra)
  expect(mapKinds()).toContain(extra)
  out()
  expect(mapKinds()).not.toContain(extra)
})
