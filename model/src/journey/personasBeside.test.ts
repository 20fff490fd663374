import { expect, it } from 'vitest'
import { addRecord } from '../commands/addRecord.ts'
import { include } from '../commands/include.ts'
import { remove } from '../commands/remove.ts'
import { setFeeling } from '../commands/setFeeling.ts'
import type { Id } from '../ids.ts'
import { feelingsApart, personasBeside } from './personasBeside.ts'
import { sampleJourney } from './sampleJourney.ts'

it('J17 personas stand beside each other with their index, their worst step and where their feelings lie two or more apart', () => {
  const one = sampleJourney()
  const personas = ['Марина', 'Алсу', 'Вера'].map((name, at): Id => {
    const [id = ''] = one.act(addRecord, { noun: 'personas', fields: { name, order: `a${at}` } })
    one.act(include, { noun: 'journeys', id: one.grid().head!.id, field: 'personas', member: id })
    return id
  })
  const [marina = '', alsu = ''] = personas
  const [first, second, third] = one.grid().steps.map(({ id }) => id) as [Id, Id, Id]
  for (const [step, persona, value] of [
    [first, marina, 1],
    [second, marina, -2],
    [third, marina, -2],
    [first, alsu, 1],
    [second, alsu, 0],
  ] as const)
    one.act(setFeeling, { step, persona, value })
  const told = () =>
    personasBeside(one.grid()).map(({ persona, index, lowest }) => [persona.name, index?.value, lowest?.place])
  expect(told()).toEqual([
    ['Марина', -1, 2],
    ['Алсу', 0.5, 2],
    ['Вера', undefined, undefined],
  ])
  expect([...feelingsApart(one.grid())]).toEqual([
    [first, { by: 0, isFar: false }],
    [second, { by: 2, isFar: true }],
  ])
  one.act(remove, { noun: 'personas', ids: [alsu] })
  expect(told().map(([name]) => name)).toEqual(['Марина', 'Вера'])
  expect(feelingsApart(one.grid()).size).toBe(0)
})
