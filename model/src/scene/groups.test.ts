import { expect, it } from 'vitest'
import * as Y from 'yjs'
import permit from '../../fixtures/cases/land-use-permit.json' with { type: 'json' }
import { importCase } from '../cases/importCase.ts'
import { groupSteps } from '../commands/groupSteps.ts'
import { moveSteps } from '../commands/moveSteps.ts'
import { perform } from '../commands/perform.ts'
import { setFields } from '../commands/setFields.ts'
import { openProject } from '../document/projectDocument.ts'
import { processMap } from '../subprocess/processMap.ts'
import { arrange } from './arrange.ts'
import { covers } from './box.ts'
import { buildScene, patchScene } from './scene.ts'
import type { Rect, Scene } from './shapes.ts'

const by = { who: 'participant', person: 'anna' } as const
const OPTIONS = { locale: 'ru' } as const

const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

function framed() {
  const imported = importCase(permit, arrange)
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const document = openProject(doc)
  const [map = ''] = document.project().maps.keys()
  const ids = processMap(document.project(), map)!
    .steps.slice(2, 5)
    .map(({ id }) => id)
  const done = perform(document, groupSteps, { map, steps: ids, look: 'frame', name: 'Приём заявления' }, by)
  if (!done.ok) throw new Error(done.message)
  const drawn = (before?: Scene, drafts?: ReadonlyMap<string, readonly [number, number]>) => {
    const project = document.project()
    const options = { ...OPTIONS, ...(drafts && { drafts }) }
    return before
      ? patchScene(before, processMap(project, map)!, project, options)
      : buildScene(processMap(project, map)!, project, options)
  }
  return { document, map, ids, group: done.value[0]!, drawn }
}

it('G8 a frame holds all its members with their questions, stands within the bounds, and its name on one line within it', () => {
  const { drawn, ids, document, group } = framed()
  const scene = drawn()
  const [frame] = scene.groups
  expect(frame).toMatchObject({ look: 'frame', title: { text: 'Приём заявления' } })
  for (const id of ids) for (const rect of covers(scene.boxes.get(id)!)) expect(holds(frame!, rect)).toBe(true)
  expect(holds(scene.bounds, frame!)).toBe(true)
  perform(document, setFields, { noun: 'groups', id: group, fields: { name: 'длинное имя '.repeat(60) } }, by)
  expect(drawn().groups[0]!.title!.text).toMatch(/…$/)
})

it('G8 a patched frame equals one built anew, follows a member that moves, and keeps its identity when nothing of it changed', () => {
  const { drawn, ids, document, map } = framed()
  const first = drawn()
  const other = processMap(document.project(), map)!.steps.find(({ id }) => !ids.includes(id))!.id
  const [x, y] = document.project().layout.get(other)!
  perform(document, moveSteps, { places: { [other]: [x + 8, y] } }, by)
  const second = drawn(first)
  expect(second.groups).toEqual(drawn().groups)
  expect(second.groups[0]).toBe(first.groups[0])
  const [memberX, memberY] = document.project().layout.get(ids[2]!)!
  perform(document, moveSteps, { places: { [ids[2]!]: [memberX + 400, memberY] } }, by)
  const third = drawn(second)
  expect(third.groups).toEqual(drawn().groups)
  expect(third.groups[0]!.width).toBeGreaterThan(first.groups[0]!.width)
})

it('G8 while a member is carried its frame is drawn around it', () => {
  const { drawn, ids, document } = framed()
  const settled = drawn()
  const [x, y] = document.project().layout.get(ids[2]!)!
  const held = drawn(settled, new Map([[ids[2]!, [x + 600, y] as const]]))
  expect(held.groups[0]!.width).toBeGreaterThan(settled.groups[0]!.width)
  expect(drawn(held, new Map()).groups[0]).toBe(settled.groups[0])
})
