import { expect, it } from 'vitest'
import * as Y from 'yjs'
import permit from '../../fixtures/cases/land-use-permit.json' with { type: 'json' }
import { importCase } from '../cases/importCase.ts'
import { openProject } from '../document/projectDocument.ts'
import { openUndo } from '../document/undo.ts'
import type { Bend } from '../records/bend.ts'
import { arrange } from '../scene/arrange.ts'
import { addStep } from './addStep.ts'
import { bendFlows } from './bendFlows.ts'
import { perform } from './perform.ts'
import { removeElements } from './removeElements.ts'

const anna = { who: 'participant', person: 'anna' } as const
const BEND: Bend = { exit: ['right', 0], entry: ['left', 8], levels: [['start', 100]] }

function opened() {
  const imported = importCase(permit, arrange)
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const document = openProject(doc)
  const flow = [...document.project().flows.values()].find(({ returns }) => !returns)!
  const bendOf = () => document.project().flows.get(flow.id)?.bend
  return { document, flow, bendOf }
}

it('G12 a bend is one undo, and null gives the flow back', () => {
  const { document, flow, bendOf } = opened()
  const undo = openUndo(document, anna)
  expect(bendOf()).toBeNull()
  expect(perform(document, bendFlows, { bends: { [flow.id]: BEND } }, anna).ok).toBe(true)
  expect(bendOf()).toEqual(BEND)
  undo.undo()
  expect(bendOf()).toBeNull()
  undo.redo()
  expect(perform(document, bendFlows, { bends: { [flow.id]: null } }, anna).ok).toBe(true)
  expect(bendOf()).toBeNull()
})

it('G12 what is no bend is refused, and so is a flow that is gone', () => {
  const { document, flow, bendOf } = opened()
  const odd = { ...BEND, levels: [] } as Bend
  expect(perform(document, bendFlows, { bends: { [flow.id]: odd } }, anna)).toMatchObject({
    ok: false,
    about: [flow.id],
  })
  expect(perform(document, bendFlows, { bends: { nobody: BEND } }, anna).ok).toBe(false)
  expect(bendOf()).toBeNull()
})

it('G12 a flow that is led to another step finds its way itself again', () => {
  const { document, flow, bendOf } = opened()
  const { map } = flow
  perform(document, bendFlows, { bends: { [flow.id]: BEND } }, anna)
  const added = perform(document, addStep, { map: map!, lane: null, at: [0, 8], into: flow.id }, anna)
  if (!added.ok) throw new Error(added.message)
  expect(bendOf()).toBeNull()
  perform(document, bendFlows, { bends: { [flow.id]: BEND } }, anna)
  const [step] = added.value as string[]
  perform(document, removeElements, { steps: [step!], flows: [] }, anna)
  expect(document.project().flows.get(flow.id)).toMatchObject({ end: flow.end, bend: null })
})
