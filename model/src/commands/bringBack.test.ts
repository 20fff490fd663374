import { expect, it } from 'vitest'
import { broughtBack } from '../difference/broughtBack.ts'
import { difference } from '../document/difference.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { addChain } from './addChain.ts'
import { addLane } from './addLane.ts'
import { addMap } from './addMap.ts'
import { addRecord } from './addRecord.ts'
import { addStep } from './addStep.ts'
import { bringBack } from './bringBack.ts'
import { changeLook } from './changeLook.ts'
import { connect } from './connect.ts'
import { moveSteps } from './moveSteps.ts'
import { perform } from './perform.ts'
import { remove } from './remove.ts'
import { removeElements } from './removeElements.ts'
import { setFields } from './setFields.ts'
import { setSubprocess } from './setSubprocess.ts'
import { writeText } from './writeText.ts'

/** A chain a → b → c and its state, as a version keeps it: read from a copy of its own. */
function kept(...names: string[]) {
  const { document, map, lane } = sampleProject()
  const links = (names.length > 0 ? names : ['a', 'b', 'c']).map((text, place) => ({
    fields: { text },
    at: [place * 200, 8] as const,
  }))
  const done = perform(document, addChain, { map, lane, links }, anna)
  if (!done.ok) throw new Error(done.message)
  const steps = done.value.filter((id) => document.project().steps.has(id)) as [Id, Id, Id]
  const flow = (start: Id, end: Id) =>
    [...document.project().flows.values()].find((one) => one.start === start && one.end === end)?.id ?? ''
  const nameOf = (id: Id | null) => document.project().steps.get(id ?? '')?.text
  const flows = () =>
    [...document.project().flows.values()].map(({ start, end }) => `${nameOf(start)} → ${nameOf(end)}`).sort()
  const keep = () => replicaOf(document).project()
  const back = (was: Project, noun: Noun, id: Id) => perform(document, bringBack, { noun, id, was }, anna)
  return { document, map, lane, steps, flow, flows, keep, back, undo: openUndo(document, anna) }
}

const MINUTES = { triple: [5, null, 40], basis: 'work', source: 'guess' } as const

it('C16: yesterday’s version of one step comes back; a colleague’s work on the others stays, and one undo takes it back', () => {
  const { document, lane, steps, keep, back, undo } = kept()
  const was = keep()
  const [a, b] = steps
  perform(document, writeText, { noun: 'steps', id: b, field: 'text', text: 'b changed' }, anna)
  perform(document, setFields, { noun: 'steps', id: b, fields: { time: MINUTES, value: 'VA', headcount: 3 } }, anna)
  perform(document, moveSteps, { places: { [b]: [900, 50] } }, anna)
  const colleague = replicaOf(document)
  perform(colleague, writeText, { noun: 'steps', id: a, field: 'text', text: 'a changed' }, boris)
  perform(colleague, addStep, { map: was.steps.get(a)!.map!, lane, at: [40, 90], fields: { text: 'new' } }, boris)
  join(document, colleague)
  const before = document.project()

  expect(back(was, 'steps', b)).toMatchObject({ ok: true, value: [b] })
  expect(document.project().steps.get(b)).toEqual(was.steps.get(b))
  expect(document.project().layout.get(b)).toEqual(was.layout.get(b))
  const touched = difference(before, document.project())
  expect(touched.map((change) => 'id' in change && change.id)).toEqual([b, b])

  undo.undo()
  expect(difference(before, document.project())).toEqual([])
})

it('C16: a step that was taken out comes back into its chain, and what its flows say since stays', () => {
  const { document, steps, flow, flows, keep, back, undo } = kept()
  const was = keep()
  const [a, b] = steps
  const into = flow(a, b)
  perform(document, removeElements, { steps: [b], flows: [] }, anna)
  expect(flows()).toEqual(['a → c'])
  perform(document, setFields, { noun: 'flows', id: into, fields: { wait: MINUTES } }, anna)
  expect(back(was, 'steps', b)).toMatchObject({ ok: true })
  expect(flows()).toEqual(['a → b', 'b → c'])
  expect(document.project().flows.get(into)).toMatchObject({ wait: MINUTES })
  undo.undo()
  expect(flows()).toEqual(['a → c'])
})

it('C16: flows that were deleted come back with their facts; one that was led elsewhere since, or whose other step is gone, does not', () => {
  const { document, steps, flow, flows, keep, back } = kept('a', 'b', 'c', 'd')
  const [a, b, c] = steps
  const out = flow(b, c)
  perform(document, setFields, { noun: 'flows', id: out, fields: { label: 'да', wait: MINUTES } }, anna)
  const was = keep()
  perform(document, setFields, { noun: 'flows', id: out, fields: { label: 'нет' } }, anna)
  perform(document, removeElements, { steps: [], flows: [out] }, anna)
  perform(document, setFields, { noun: 'flows', id: flow(a, b), fields: { end: c } }, anna)
  expect(flows()).toEqual(['a → c', 'c → d'])
  expect(back(was, 'steps', b)).toMatchObject({ ok: true, value: [b, out] })
  expect(flows()).toEqual(['a → c', 'b → c', 'c → d'])
  expect(document.project().flows.get(out)).toMatchObject({ label: 'да', wait: MINUTES })
})

it('C16: where the step that it led to is gone too, what closed over both stays until the flow itself is brought back', () => {
  const { document, steps, flow, flows, keep, back } = kept('a', 'b', 'c', 'd')
  const was = keep()
  const [a, b, c] = steps
  const into = flow(a, b)
  perform(document, removeElements, { steps: [b, c], flows: [] }, anna)
  expect(flows()).toEqual(['a → d'])
  expect(back(was, 'steps', b)).toMatchObject({ ok: true, value: [b] })
  expect(flows()).toEqual(['a → d'])
  expect(back(was, 'flows', into)).toMatchObject({ ok: true, value: [into] })
  expect(flows()).toEqual(['a → b'])
})

it('C16: what it named and is gone since is told; its lane is replaced by one of the same participant, else the first', () => {
  const { document, map, lane, steps, keep, back } = kept()
  const made = perform(document, addRecord, { noun: 'documents', fields: { name: 'Заявление' } } as never, anna)
  const [paper = ''] = made.ok ? made.value : []
  const added = perform(document, addLane, { map, participantName: 'Chief' }, anna)
  const chief = added.ok ? added.value.find((id) => document.project().lanes.has(id))! : ''
  const [, b] = steps
  perform(document, setFields, { noun: 'steps', id: b, fields: { documents: [paper], lane: chief } }, anna)
  const was = keep()
  perform(document, setFields, { noun: 'steps', id: b, fields: { documents: [], lane } }, anna)
  perform(document, remove, { noun: 'documents', ids: [paper] }, anna)
  perform(document, remove, { noun: 'lanes', ids: [chief] }, anna)
  expect(broughtBack(document.project(), was, 'steps', b)?.missing).toEqual([
    { field: 'lane', names: ['Chief'] },
    { field: 'documents', names: ['Заявление'] },
  ])
  expect(back(was, 'steps', b)).toMatchObject({ ok: true })
  expect(document.project().steps.get(b)).toMatchObject({ lane, documents: [paper] })

  const { participant } = was.lanes.get(chief)!
  const again = perform(document, addRecord, { noun: 'lanes', fields: { map, participant, order: 'z' } } as never, anna)
  perform(document, removeElements, { steps: [b], flows: [] }, anna)
  expect(back(was, 'steps', b)).toMatchObject({ ok: true })
  expect(document.project().steps.get(b)?.lane).toBe(again.ok && again.value[0])
})

it('C16: a problem comes back with its words and keeps the number that it has; a record that this document never held is made again', () => {
  const { document, keep, back } = kept()
  const made = perform(document, addRecord, { noun: 'problems', fields: { text: 'Долго', number: 3 } } as never, anna)
  const [id = ''] = made.ok ? made.value : []
  const was = keep()
  perform(document, writeText, { noun: 'problems', id, field: 'text', text: 'Дорого' }, anna)
  perform(document, setFields, { noun: 'problems', id, fields: { number: 7 } }, anna)
  expect(back(was, 'problems', id)).toMatchObject({ ok: true, value: [id] })
  expect(document.project().problems.get(id)).toMatchObject({ text: 'Долго', number: 7 })
  perform(document, remove, { noun: 'problems', ids: [id] }, anna)
  expect(back(was, 'problems', id)).toMatchObject({ ok: true })
  expect(document.project().problems.get(id)).toMatchObject({ text: 'Долго', number: 7 })

  const other = sampleProject().document
  expect(perform(other, bringBack, { noun: 'problems', id, was }, anna)).toMatchObject({ ok: true })
  expect(other.project().problems.get(id)).toMatchObject({ text: 'Долго', number: null })
})

it('C16: what cannot come back is refused before anything is written', () => {
  const { document, map, lane, steps, flow, keep, back } = kept()
  const [a, b, c] = steps
  const was = keep()
  expect(back(was, 'steps', b)).toMatchObject({ ok: false, code: 'bringBack.same', about: [b] })
  const added = perform(document, addStep, { map, lane, at: [0, 90] }, anna)
  expect(back(was, 'steps', added.ok ? added.value[0]! : '')).toMatchObject({ code: 'bringBack.wasNot' })

  const into = flow(a, b)
  perform(document, removeElements, { steps: [], flows: [into] }, anna)
  perform(document, connect, { map, start: a, end: b }, anna)
  expect(back(was, 'flows', into)).toMatchObject({ ok: false, code: 'flow.twice' })
  perform(document, remove, { noun: 'steps', ids: [b] }, anna)
  expect(back(was, 'flows', into)).toMatchObject({ ok: false, code: 'bringBack.ownerGone' })

  const inner = perform(document, addMap, { name: 'inside', state: 'current' }, anna)
  const part = inner.ok ? inner.value.find((id) => document.project().maps.has(id))! : ''
  perform(document, setFields, { noun: 'steps', id: c, fields: { map: part } }, anna)
  expect(back(was, 'steps', c)).toMatchObject({ ok: false, code: 'bringBack.otherMap' })

  perform(document, setSubprocess, { step: a, map: part }, anna)
  const whole = keep()
  perform(document, setSubprocess, { step: a, map: null }, anna)
  perform(document, setSubprocess, { step: c, map }, anna)
  expect(back(whole, 'steps', a)).toMatchObject({ ok: false, code: 'subprocess.cycle' })
})

it('C16: a step that was a start does not become one while a flow leads to it; a locked map takes none back', () => {
  const { document, map, steps, keep } = kept()
  const [a, b] = steps
  perform(document, changeLook, { steps: [a], look: 'start' }, anna)
  const was = keep()
  perform(document, changeLook, { steps: [a], look: 'operation' }, anna)
  perform(document, connect, { map, start: b, end: a }, anna)
  const back = (locked: ReadonlySet<Id>) => perform(document, bringBack, { noun: 'steps', id: a, was }, anna, locked)
  expect(back(new Set())).toMatchObject({ ok: false, code: 'flow.intoStart' })
  perform(document, writeText, { noun: 'steps', id: b, field: 'text', text: 'other' }, anna)
  expect(perform(document, bringBack, { noun: 'steps', id: b, was }, anna, new Set([map]))).toMatchObject({
    ok: false,
    code: 'lock.held',
  })
})
