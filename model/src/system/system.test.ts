import { expect, it } from 'vitest'
import { addElement } from '../commands/addElement.ts'
import { nameElement } from '../commands/nameElement.ts'
import { pasteRelations } from '../commands/pasteRelations.ts'
import { perform } from '../commands/perform.ts'
import { relate } from '../commands/relate.ts'
import { remove } from '../commands/remove.ts'
import { removeRelated } from '../commands/removeRelated.ts'
import { setFields } from '../commands/setFields.ts'
import { anna, boris, join, replicaOf } from '../document/sample.ts'
import { elementName } from './elementNames.ts'
import { sampleSystem } from './sampleSystem.ts'
import { quadrantOf } from './stakeholders.ts'
import { systemFindings, touchpointsByClient } from './systemFindings.ts'
import { systemMap } from './systemMap.ts'

it('Y1 an element that is a participant has its name, renames it, and keeps the last one when the participant goes', () => {
  const { act, element, project, lane } = sampleSystem()
  const participant = project().lanes.get(lane)!.participant!
  const clerk = element('participant', 'Clerk', { participant })
  act(nameElement, { element: clerk, name: 'Registrar' })
  expect(project().participants.get(participant)?.name).toBe('Registrar')
  act(setFields, { noun: 'participants', id: participant, fields: { name: 'Front office' } })
  expect(elementName(project(), project().elements.get(clerk)!)).toBe('Front office')
  act(remove, { noun: 'participants', ids: [participant] })
  expect(elementName(project(), project().elements.get(clerk)!)).toBe('Registrar')
  act(setFields, { noun: 'elements', id: clerk, fields: { kind: 'stakeholder', influence: 4 } })
  expect(project().elements.get(clerk)).toMatchObject({ kind: 'stakeholder', name: 'Registrar', influence: 4 })
})

it('Y2 a relation is not twice, not to itself, goes with its element and comes back with it', () => {
  const { act, document, element, relation, shown, system, undo } = sampleSystem()
  const [a, b] = [element('factor', 'A'), element('factor', 'B')]
  relation(a, 'influences', b)
  relation(a, 'requires', b)
  const again = (start: string, end: string) => perform(document, relate, { map: system, start, end }, anna)
  expect(again(a, b)).toMatchObject({ code: 'relation.twice' })
  expect(again(a, a)).toMatchObject({ code: 'relation.self' })
  act(removeRelated, { elements: [b], relations: [] })
  expect(shown().relations).toEqual([])
  undo.undo()
  expect(shown().relations).toHaveLength(2)
})

it('Y2 of one relation that two people draw at the same moment one counts', () => {
  const { document, element, system } = sampleSystem()
  const [start, end] = [element('factor', 'A'), element('factor', 'B')]
  const other = replicaOf(document)
  perform(document, relate, { map: system, start, end }, anna)
  perform(other, relate, { map: system, start, end }, boris)
  join(document, other)
  expect(document.project().relations.size).toBe(2)
  expect(systemMap(document.project(), system)?.relations).toHaveLength(1)
})

it('Y3 rows of a table find elements by their names, make the others and leave what is there', () => {
  const { act, element, project, shown, system, undo } = sampleSystem()
  const load = element('factor', 'Нагрузка на архитектора')
  const fields = { kind: 'influences', polarity: 'plus' } as const
  const rows = [
    { start: ' нагрузка  на архитектора', end: 'Срок ответа', fields },
    { start: 'срок ответа', end: 'НАГРУЗКА НА АРХИТЕКТОРА', fields },
    { start: 'Срок ответа', end: 'Срок ответа', fields },
    { start: 'Глава', end: '', startKind: 'stakeholder' as const, fields },
  ]
  const paste = () => act(pasteRelations, { map: system, rows, places: [[0, 0]] })
  paste()
  expect(
    shown()
      .elements.map((one) => elementName(project(), one))
      .sort(),
  ).toEqual(['Глава', 'Нагрузка на архитектора', 'Срок ответа'])
  expect(
    shown()
      .relations.map(({ start }) => start === load)
      .sort(),
  ).toEqual([false, true])
  expect(paste()).toEqual([])
  undo.undo()
  expect(shown().elements.map(({ id }) => id)).toEqual([load])
})

it('Y7 what the map shows to be missing or contested', () => {
  const { element, relation, project, shown, lane } = sampleSystem()
  const owner = project().lanes.get(lane)!.participant
  const client = element('client', 'Applicant')
  const clerk = element('participant', 'Clerk')
  const [check, decide] = [element('task', 'Check'), element('task', 'Decide')]
  const register = element('resource', 'Register', { owner })
  const permit = element('result', 'Permit')
  const answer = element('result', 'Answer', { owner })
  const law = element('factor', 'Law')
  relation(clerk, 'performs', check)
  const uses = [relation(check, 'uses', register), relation(decide, 'uses', register)].sort()
  const users = uses.map((id) => project().relations.get(id)!.start)
  relation(client, 'requires', permit)
  relation(decide, 'passes', permit)
  relation(client, 'requires', answer)
  const quarrel = relation(clerk, 'conflicts', client)
  expect(systemFindings(project(), shown())).toEqual([
    { code: 'conflict', about: [quarrel, clerk, client] },
    { code: 'unperformed', about: [decide] },
    { code: 'needUnmet', about: [answer, client] },
    { code: 'shared', about: [register, ...users] },
    ...[decide, permit].sort().map((id) => ({ code: 'ownerless', about: [id] })),
    { code: 'isolated', about: [law] },
  ])
  const desk = element('touchpoint', 'Desk')
  relation(desk, 'passes', client)
  expect(touchpointsByClient(shown())).toEqual([{ client, touchpoints: [desk] }])
})

it('Y8 more than 3 is high, and who lacks a number stands nowhere', () => {
  const of = (influence: number | null, interest: number | null) => quadrantOf({ influence, interest })
  expect([of(4, 4), of(5, 3), of(3, 5), of(3, 3), of(null, 5)]).toEqual(['engage', 'satisfy', 'inform', 'watch', null])
})

it('Y11 no element stands on a process map', () => {
  const { document, map } = sampleSystem()
  expect(perform(document, addElement, { map, at: [0, 0] }, anna)).toMatchObject({ code: 'map.otherKind' })
})
