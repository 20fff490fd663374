import { expect, it } from 'vitest'
import { addChain } from '../commands/addChain.ts'
import { addMap } from '../commands/addMap.ts'
import { addRecord } from '../commands/addRecord.ts'
import { addStep } from '../commands/addStep.ts'
import { bendFlows } from '../commands/bendFlows.ts'
import { moveSteps } from '../commands/moveSteps.ts'
import { perform } from '../commands/perform.ts'
import { removeElements } from '../commands/removeElements.ts'
import { setFields } from '../commands/setFields.ts'
import { writeText } from '../commands/writeText.ts'
import { anna, replicaOf, sampleProject } from '../document/sample.ts'
import { mapDifferences } from './mapDifferences.ts'

it('D24: what came, went, changed and only moved is told element by element; another map’s is none of it', () => {
  const { document, map, lane, first, second } = sampleProject()
  const links = ['a', 'b'].map((text, place) => ({ fields: { text }, at: [place * 200, 90] as const }))
  const chain = perform(document, addChain, { map, lane, links }, anna)
  const [flow] = [...document.project().flows.values()]
  const [a = '', b = ''] = chain.ok ? chain.value.filter((id) => document.project().steps.has(id)) : []
  const before = replicaOf(document).project()
  expect(mapDifferences(before, document.project(), map)).toEqual([])

  perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: 'Checked' }, anna)
  perform(document, moveSteps, { places: { [first]: [40, 8], [a]: [8, 90] } }, anna)
  perform(document, removeElements, { steps: [second], flows: [] }, anna)
  perform(document, bendFlows, { bends: { [flow!.id]: [{ run: 0, aside: 16 }] } } as never, anna)
  perform(document, setFields, { noun: 'flows', id: flow!.id, fields: { bend: null } }, anna)
  const added = perform(document, addStep, { map, lane, at: [700, 8], fields: { text: 'Sent' } }, anna)
  const made = perform(document, addRecord, { noun: 'problems', fields: { text: 'Slow', anchors: [b] } } as never, anna)
  const other = perform(document, addMap, { name: 'Other', state: 'target' }, anna)
  const elsewhere = other.ok ? other.value.find((id) => document.project().maps.has(id))! : ''
  perform(document, addStep, { map: elsewhere, lane: null, at: [0, 0] } as never, anna)
  perform(document, setFields, { noun: 'lanes', id: lane, fields: { height: 200 } }, anna)

  const found = mapDifferences(before, document.project(), map)
  const told = found.map(({ what, noun, name, isMoved }) => [what, noun, name, isMoved])
  expect(told.sort()).toEqual(
    [
      ['came', 'problems', 'Slow', false],
      ['came', 'steps', 'Sent', false],
      ['changed', 'steps', 'Checked', true],
      ['moved', 'lanes', 'Clerk', true],
      ['moved', 'steps', 'a', true],
      ['went', 'steps', 'Sign', false],
    ].sort(),
  )
  expect(found.find(({ id }) => id === first)?.fields).toEqual([{ field: 'text', before: 'Check', after: 'Checked' }])
  expect(found.find(({ id }) => id === (added.ok && added.value[0]))?.what).toBe('came')
  expect(found.find(({ id }) => id === (made.ok && made.value[0]))?.fields).toEqual([])
})
