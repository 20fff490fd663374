import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { addLane } from '../commands/addLane.ts'
import { addRecord } from '../commands/addRecord.ts'
import { addStep } from '../commands/addStep.ts'
import { setFields } from '../commands/setFields.ts'
import { takeDerived } from '../commands/takeDerived.ts'
import { openProject } from '../document/projectDocument.ts'
import { derivedSystem } from './derivedSystem.ts'
import { sampleSystem } from './sampleSystem.ts'

const minutes = (min: number, max: number) => ({
  time: { triple: [min, null, max] as const, basis: 'work' as const, source: 'guess' as const },
})

function handedOver() {
  const sample = sampleSystem()
  const { act, map, second, project } = sample
  const [paper = ''] = act(addRecord, { noun: 'documents', fields: { name: 'Case file' } })
  act(setFields, { noun: 'steps', id: second, fields: { documents: [paper] } })
  const [head = ''] = act(addLane, { map, participantName: 'Head' }).slice(-1)
  const [wait = '', flow = ''] = act(addStep, {
    map,
    lane: head,
    at: [480, 200],
    fields: { look: 'wait', ...minutes(60, 480) },
    after: second,
    flow: { wait: minutes(5, 10).time },
  })
  const of = (lane: string) => project().lanes.get(lane)!.participant!
  return { ...sample, paper, head, wait, flow, clerk: of(sample.lane), boss: of(head) }
}

it('Y9 hand-offs, their waiting and documents are worked out from the process maps', () => {
  const { project, paper, flow, clerk, boss, act, wait } = handedOver()
  const { parties, passings } = derivedSystem(project(), 'current')
  expect(parties.map(({ name, steps }) => [name, steps.length]).sort()).toEqual([
    ['Clerk', 2],
    ['Head', 1],
  ])
  const passing = { start: clerk, end: boss, flows: [flow], wait: [65, 490], lacksTime: false, documents: [paper] }
  expect(passings).toEqual([passing])
  act(setFields, { noun: 'steps', id: wait, fields: { time: null } })
  expect(derivedSystem(project(), 'current').passings[0]).toMatchObject({ wait: [5, 10], lacksTime: true })
  expect(derivedSystem(project(), 'target').parties).toEqual([])
})

it('Y9 participants that become one are one party, and what passed between them is no hand-off', () => {
  const { project, act, boss, clerk } = handedOver()
  act(setFields, { noun: 'participants', id: boss, fields: { name: ' clerk' } })
  const { parties, passings } = derivedSystem(project(), 'current')
  expect(parties.map(({ participants }) => [...participants].sort())).toEqual([[boss, clerk].sort()])
  expect(passings).toEqual([])
})

it('Y10 what is derived comes onto a system map once, and in one undo step', () => {
  const { act, system, shown, undo, clerk, boss } = handedOver()
  const take = () => act(takeDerived, { map: system, state: 'current', places: { [clerk]: [10, 20] } })
  take()
  expect(
    shown()
      .elements.map(({ participant }) => participant)
      .sort(),
  ).toEqual([boss, clerk].sort())
  expect(shown().relations.map(({ kind, label }) => [kind, label])).toEqual([['passes', 'Case file']])
  expect(take()).toEqual([])
  undo.undo()
  expect(shown().elements).toEqual([])
})

it('Y9 the land-use case: the applicant is a client and hands over at the centre', () => {
  const file = readFileSync(new URL('../../fixtures/cases/land-use-permit.json', import.meta.url), 'utf8')
  const done = importCase(JSON.parse(file), () => ({}))
  if (!done.ok) throw new Error(done.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, done.value.update)
  const { parties, passings } = derivedSystem(openProject(doc).project(), 'current')
  expect(parties.filter(({ isClient }) => isClient).map(({ name }) => name)).toEqual(['Заявитель'])
  expect(passings.length).toBeGreaterThan(5)
})
