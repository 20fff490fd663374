import { expect, it } from 'vitest'
import { copySteps } from '../clip/clip.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import { addChain, type Link } from './addChain.ts'
import { addLane } from './addLane.ts'
import { addMap } from './addMap.ts'
import { addStep } from './addStep.ts'
import { connect } from './connect.ts'
import { moveSteps } from './moveSteps.ts'
import { pasteSteps } from './pasteSteps.ts'
import { perform } from './perform.ts'
import { removeElements } from './removeElements.ts'
import { setEach } from './setEach.ts'
import { setFields } from './setFields.ts'

const link = (text: string, at: number, more: Partial<Link> = {}): Link => ({ fields: { text }, at: [at, 8], ...more })

/** A map with a chain of named steps. */
function chained(...names: string[]) {
  const { document, map, lane } = sampleProject()
  const undo = openUndo(document, anna)
  const done = perform(document, addChain, { map, lane, links: names.map((name, at) => link(name, at * 200)) }, anna)
  if (!done.ok) throw new Error(done.message)
  const flows = () =>
    [...document.project().flows.values()].map(({ start, end }) => `${nameOf(start)} → ${nameOf(end)}`).sort()
  const nameOf = (id: Id | null) => document.project().steps.get(id ?? '')?.text
  const flow = (start: Id, end: Id) =>
    [...document.project().flows.values()].find((one) => one.start === start && one.end === end)?.id ?? ''
  return { document, map, lane, undo, steps: done.value as [Id, Id, Id, Id], flows, flow }
}

it('C2: a step put into a flow keeps the wait before it, and one undo gives the flow back', () => {
  const { document, map, lane, undo, steps, flows, flow } = chained('a', 'b')
  const into = flow(steps[0], steps[1])
  const wait = { triple: [5, null, 40], basis: 'work', source: 'guess' } as const
  perform(document, setFields, { noun: 'flows', id: into, fields: { wait } }, anna)
  const places = { [steps[1]]: [600, 8] as const }
  perform(document, addStep, { map, lane, at: [400, 8], fields: { text: 'new' }, into, places }, anna)
  expect(flows()).toEqual(['a → new', 'new → b'])
  expect(document.project().flows.get(into)?.wait).toEqual(wait)
  expect(document.project().layout.get(steps[1])).toEqual([600, 8])
  undo.undo()
  expect(flows()).toEqual(['a → b'])
  expect(document.project().layout.get(steps[1])).toEqual([200, 8])
})

it('C2: a step without flows that is moved onto a flow stands in it; a linked one is refused', () => {
  const { document, map, lane, undo, steps, flows, flow } = chained('a', 'b')
  const into = flow(steps[0], steps[1])
  const added = perform(document, addStep, { map, lane, at: [400, 90], fields: { text: 'free' } }, anna)
  const [step] = added.ok ? added.value : []
  const drop = (id: string) =>
    perform(document, moveSteps, { places: { [id]: [90, 8] }, into: { step: id, flow: into } }, anna)
  drop(step!)
  expect(flows()).toEqual(['a → free', 'free → b'])
  expect(document.project().layout.get(step!)).toEqual([90, 8])
  expect(drop(step!)).toMatchObject({ ok: false, code: 'flow.linked' })
  undo.undo()
  expect(flows()).toEqual(['a → b'])
  expect(document.project().layout.get(step!)).toEqual([400, 90])
})

it('C2: neither a start nor an end nor a note stands in a flow', () => {
  const { document, map, lane, steps, flow } = chained('a', 'b')
  const codes = (['start', 'end', 'note'] as const).map((look) => {
    const done = perform(
      document,
      addStep,
      { map, lane, at: [0, 0], fields: { look }, into: flow(steps[0], steps[1]) },
      anna,
    )
    return done.ok ? 'done' : done.code
  })
  expect(codes).toEqual(['flow.intoStart', 'flow.outOfEnd', 'flow.aside'])
})

it('C3: a chain that loses links closes, and one undo opens it again', () => {
  const { document, undo, steps, flows } = chained('a', 'b', 'c', 'd')
  perform(document, removeElements, { steps: [steps[1], steps[2]], flows: [] }, anna)
  expect(flows()).toEqual(['a → d'])
  undo.undo()
  expect(flows()).toEqual(['a → b', 'b → c', 'c → d'])
})

it('C3: a fork, a return and a flow taken off with its step close nothing', () => {
  const { document, map, steps, flows, flow } = chained('a', 'b', 'c', 'd')
  perform(document, connect, { map, start: steps[1], end: steps[3] }, anna)
  perform(document, removeElements, { steps: [steps[1]], flows: [] }, anna)
  expect(flows()).toEqual(['c → d'])
  const again = chained('a', 'b', 'c')
  perform(
    again.document,
    removeElements,
    { steps: [again.steps[1]], flows: [again.flow(again.steps[0], again.steps[1])] },
    anna,
  )
  expect(again.flows()).toEqual([])
  expect(flow(steps[2], steps[3])).not.toBe('')
})

it('C3: no second flow appears where the neighbours are connected already', () => {
  const { document, map, steps, flows } = chained('a', 'b', 'c')
  perform(document, connect, { map, start: steps[0], end: steps[2] }, anna)
  perform(document, removeElements, { steps: [steps[1]], flows: [] }, anna)
  expect(flows()).toEqual(['a → c'])
})

it('C4: a chain brings the lanes that it names, once each, and takes those that are there', () => {
  const { document, map, undo } = chained('a')
  const before = document.project()
  perform(
    document,
    addChain,
    {
      map,
      lane: null,
      links: [link('x', 0, { who: 'МФЦ' }), link('y', 200, { who: 'clerk' }), link('z', 400, { who: ' мфц ' })],
    },
    anna,
  )
  const project = document.project()
  const lanes = [...project.steps.values()].filter(({ text }) => 'xyz'.includes(text)).map(({ lane }) => lane ?? '')
  expect(new Set(lanes).size).toBe(2)
  expect(project.lanes.size).toBe(before.lanes.size + 1)
  undo.undo()
  expect(document.project().lanes.size).toBe(before.lanes.size)
  expect(document.project().steps.size).toBe(before.steps.size)
})

it('C4: 2,001 steps are refused and nothing is added', () => {
  const { document, map } = chained('a')
  const before = document.project()
  const links = Array.from({ length: 2001 }, (_, at) => link('x', at))
  const done = perform(document, addChain, { map, lane: null, links }, anna)
  expect(done.ok ? '' : done.code).toBe('paste.tooMany')
  expect(document.project()).toBe(before)
})

it('C5: the class of four steps is one undo step', () => {
  const { document, undo, steps } = chained('a', 'b', 'c', 'd')
  perform(document, setEach, { noun: 'steps', ids: steps, fields: { value: 'NVA', loss: 'waiting' } }, anna)
  const classes = () => steps.map((id) => document.project().steps.get(id)?.value)
  expect(classes()).toEqual(['NVA', 'NVA', 'NVA', 'NVA'])
  undo.undo()
  expect(classes()).toEqual([null, null, null, null])
})

it('C6: what was withdrawn does not come back by redoing', () => {
  const { document, undo, steps } = chained('a')
  perform(document, setFields, { noun: 'steps', id: steps[0], fields: { value: 'VA' } }, anna)
  undo.withdraw()
  expect([undo.canUndo(), undo.canRedo()]).toEqual([true, false])
  expect(document.project().steps.get(steps[0])?.value).toBeNull()
})

it('C7: steps pasted onto another map find the lane of their participant, in its top row', () => {
  const { document, map, steps } = chained('a', 'b')
  perform(document, addChain, { map, lane: null, links: [link('c', 400, { who: 'Глава', at: [400, 152] })] }, anna)
  const made = perform(document, addMap, { name: 'Other', state: 'target' }, anna)
  const other = made.ok ? (made.value[0] ?? '') : ''
  const clerk = document.project().lanes.get(document.project().steps.get(steps[0])?.lane ?? '')?.participant ?? ''
  perform(document, addLane, { map: other, participantName: 'Первый' }, anna)
  perform(document, addLane, { map: other, participant: clerk }, anna)
  const clip = copySteps(document.project(), document.project().steps.keys())
  perform(document, pasteSteps, { map: other, clip, by: [0, 0] }, anna)
  const project = document.project()
  const pasted = [...project.steps.values()].filter((step) => step.map === other)
  const where = (text: string) => {
    const step = pasted.find((one) => one.text === text)
    const participant = project.lanes.get(step?.lane ?? '')?.participant ?? ''
    return [project.participants.get(participant)?.name, project.layout.get(step?.id ?? '')?.[1]]
  }
  expect([where('a'), where('c')]).toEqual([
    ['Clerk', 8],
    ['Первый', 8],
  ])
})
