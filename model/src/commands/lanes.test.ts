import { expect, it } from 'vitest'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import { addLane } from './addLane.ts'
import { addMap } from './addMap.ts'
import { addStep } from './addStep.ts'
import { moveLane } from './moveLane.ts'
import { perform } from './perform.ts'
import { removeLane } from './removeLane.ts'

/** A map with lanes of these names, and one step in the first. */
function lanes(...names: string[]) {
  const { document, map, lane } = sampleProject()
  const made = (ids: Id[]) => ids.find((id) => document.project().lanes.has(id))!
  const add = (name: string) => {
    const done = perform(document, addLane, { map, participantName: name }, anna)
    if (!done.ok) throw new Error(done.message)
    return made(done.value)
  }
  const ids = [lane, ...names.map(add)]
  const done = perform(document, addStep, { map, lane, at: [0, 8], fields: { text: 'a' } }, anna)
  if (!done.ok) throw new Error(done.message)
  const step = done.value.find((id) => document.project().steps.has(id))!
  const order = () =>
    [...document.project().lanes.values()]
      .filter((one) => one.map === map)
      .sort(byOrder)
      .map(({ id }) => ids.indexOf(id))
  return { document, map, ids, step, order }
}

it('C10: a lane goes to the top, to the bottom and between others', () => {
  const { document, ids, order } = lanes('b', 'c')
  perform(document, moveLane, { lane: ids[2]!, after: null }, anna)
  expect(order()).toEqual([2, 0, 1])
  perform(document, moveLane, { lane: ids[2]!, after: ids[1]! }, anna)
  expect(order()).toEqual([0, 1, 2])
  perform(document, moveLane, { lane: ids[0]!, after: ids[1]! }, anna)
  expect(order()).toEqual([1, 0, 2])
})

it('C10: a lane that goes gives its steps to another lane at their new places, and one undo brings all back', () => {
  const { document, ids, step } = lanes('b')
  const undo = openUndo(document, anna)
  const gone = perform(document, removeLane, { lane: ids[0]!, into: ids[1]!, places: { [step]: [40, 90] } }, anna)
  expect(gone).toMatchObject({ ok: true, value: expect.arrayContaining([ids[0], step]) })
  expect(document.project().lanes.has(ids[0]!)).toBe(false)
  expect(document.project().steps.get(step)?.lane).toBe(ids[1])
  expect(document.project().layout.get(step)).toEqual([40, 90])
  undo.undo()
  expect(document.project().steps.get(step)?.lane).toBe(ids[0])
  expect(document.project().layout.get(step)).toEqual([0, 8])
})

it('C10: a lane taken off with its steps hides them, and gives nothing to a lane of another map', () => {
  const { document, ids, step } = lanes('b')
  const other = perform(document, addMap, { name: 'Другая', state: 'current' }, anna)
  const map = other.ok ? other.value.find((id) => document.project().maps.has(id))! : ''
  const far = perform(document, addLane, { map, participantName: 'Далеко' }, anna)
  const lane = far.ok ? far.value.find((id) => document.project().lanes.has(id))! : ''
  expect(perform(document, removeLane, { lane: ids[0]!, into: lane }, anna)).toMatchObject({ code: 'lane.elsewhere' })
  expect(perform(document, removeLane, { lane: ids[0]!, into: ids[0]! }, anna)).toMatchObject({
    code: 'lane.elsewhere',
  })
  perform(document, removeLane, { lane: ids[0]!, into: null }, anna)
  expect(document.project().steps.has(step)).toBe(false)
})
