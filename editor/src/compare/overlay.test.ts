import { readFileSync } from 'node:fs'
import {
  arrange,
  buildScene,
  type Command,
  compareMaps,
  copyMap,
  type Id,
  importCase,
  include,
  mapOfState,
  openProject,
  perform,
  type Rect,
  removeElements,
} from '@potok/model'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { overlayOf } from './overlay.ts'
import { shownOf } from './shown.ts'

const anna = { who: 'participant', person: 'anna' } as const

function opened(name: string) {
  const file = JSON.parse(readFileSync(new URL(`../../../model/fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
  const found = importCase(file, arrange)
  if (!found.ok) throw new Error(found.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, found.value.update)
  const document = openProject(doc)
  const act = <I>(command: Command<I>, input: I) => {
    const done = perform(document, command, input, anna)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const project = () => document.project()
  const overlay = (before: Id, after: Id) => {
    const comparison = compareMaps(project(), before, after)!
    const [was, is] = [comparison.before, comparison.after].map((map) => buildScene(map, project(), { locale: 'ru' }))
    const shown = shownOf(comparison, project(), (key) => key, 'ru')
    return { ...overlayOf(shown, was!, is!), was: was!, is: is!, comparison }
  }
  return { act, project, overlay, current: mapOfState(project(), 'current')!.id, mapOfState }
}

const meets = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each(['land-use-permit', 'kindergarten-enrolment'])('the overlay of the case %s', (name) => {
  const { project, overlay, current } = opened(name)
  const { marks, is, comparison } = overlay(current, mapOfState(project(), 'target')!.id)

  it('shows every step of both maps once: what stays where it stands now, what is gone as a ghost', () => {
    const gone = comparison.steps.filter(({ after }) => after.length === 0).map(({ before }) => before)
    expect(new Set(marks.filter(({ isGhost }) => isGhost).map(({ id }) => id))).toEqual(new Set(gone))
    const there = comparison.after.steps.filter(({ look }) => look === 'operation').map(({ id }) => id)
    expect(new Set(marks.filter(({ isGhost }) => !isGhost).map(({ id }) => id))).toEqual(new Set(there))
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length)
  })

  it('lays no ghost on what stands there, nor on another ghost', () => {
    const ghosts = marks.filter(({ isGhost }) => isGhost)
    for (const { id, box } of ghosts) {
      for (const other of is.boxes.values()) expect(meets(box, other)).toBe(false)
      for (const other of ghosts) if (other.id !== id) expect(meets(box, other.box)).toBe(false)
    }
  })
})

describe('of a copy', () => {
  const made = () => {
    const { act, project, overlay, current } = opened('kindergarten-enrolment')
    const target = act(copyMap, { map: current, name: 'Цель', state: 'target' }).find((id) => project().maps.has(id))!
    const step = (words: string) =>
      [...project().steps.values()].find(({ map, text }) => map === current && text.startsWith(words))!.id
    const heir = (id: Id) =>
      [...project().steps.values()].find(({ map, from }) => map === target && from.includes(id))!.id
    return { act, step, heir, overlay: () => overlay(current, target) }
  }

  it('a ghost stands where the step stood, with the ways that led to and from it', () => {
    const { act, step, heir, overlay } = made()
    const gone = step('Приказ о зачислении')
    act(removeElements, { steps: [heir(gone)], flows: [] })
    const { marks, ways, was } = overlay()
    const ghosts = marks.filter(({ isGhost }) => isGhost)
    const stood = was.boxes.get(gone)!
    expect(ghosts.map(({ id, box }) => [id, box.x, box.y])).toEqual([[gone, stood.x, stood.y]])
    expect(ways.length).toBe(2)
  })

  it('of two steps that were merged one is a ghost, and the other stands for both', () => {
    const { act, step, heir, overlay } = made()
    const [one, other] = [step('Приказ о зачислении'), step('Ввод сведений')]
    const [stays, goes] = [heir(one), heir(other)]
    act(include, { noun: 'steps', id: stays, field: 'from', member: other })
    act(removeElements, { steps: [goes], flows: [] })
    const merged = overlay().marks.filter(({ row }) => row.step.fate === 'merged')
    expect(merged.map(({ id, isGhost }) => [id, isGhost])).toEqual([
      [stays, false],
      [other, true],
    ])
  })
})
