import { expect, it } from 'vitest'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import type { Look } from '../records/step.ts'
import { addChain } from './addChain.ts'
import { addMap } from './addMap.ts'
import { changeLook } from './changeLook.ts'
import { perform } from './perform.ts'
import { setFields } from './setFields.ts'

function chained() {
  const { document } = sampleProject()
  const undo = openUndo(document, anna)
  const made = perform(document, addMap, { name: 'm', state: 'current' }, anna)
  const map = made.ok ? made.value[0]! : ''
  const links = ['a', 'b', 'c'].map((text, at) => ({ fields: { text }, at: [200 * at, 8] as const }))
  perform(document, addChain, { map, lane: null, participantName: 'who', links }, anna)
  const id = (text: string) => [...document.project().steps.values()].find((step) => step.text === text)!.id
  const become = (step: Id, look: Look) => {
    const done = perform(document, changeLook, { steps: [step], look, places: { [step]: [50, 8] } }, anna)
    return done.ok ? 'done' : done.code
  }
  return { document, undo, id, become }
}

it('C14: a step becomes a wait and back with its text, time and flows, each in one undo', () => {
  const { document, undo, id, become } = chained()
  const step = id('b')
  const time = { triple: [5, null, 40], basis: 'work', source: 'guess' } as const
  perform(document, setFields, { noun: 'steps', id: step, fields: { time } }, anna)
  const flows = [...document.project().flows.keys()]
  expect(become(step, 'wait')).toBe('done')
  expect(document.project().steps.get(step)).toMatchObject({ look: 'wait', text: 'b', time })
  expect([...document.project().flows.keys()]).toEqual(flows)
  undo.undo()
  expect(document.project().steps.get(step)).toMatchObject({ look: 'operation', time })
  expect(document.project().layout.get(step)).toEqual([200, 8])
})

it('C14: what its flows do not allow is refused', () => {
  const { id, become } = chained()
  expect([become(id('b'), 'start'), become(id('b'), 'end'), become(id('b'), 'note')]).toEqual([
    'flow.intoStart',
    'flow.outOfEnd',
    'flow.aside',
  ])
  expect([become(id('a'), 'start'), become(id('c'), 'end')]).toEqual(['done', 'done'])
})
