import { expect, it } from 'vitest'
import { copySteps } from '../clip/clip.ts'
import { sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { groupsAmong } from '../graph/groups.ts'
import type { Id } from '../ids.ts'
import { everyFigure } from '../metrics/everyFigure.ts'
import { processMap } from '../subprocess/processMap.ts'
import { addChain } from './addChain.ts'
import { copyMap } from './copyMap.ts'
import { groupSteps } from './groupSteps.ts'
import { pasteSteps } from './pasteSteps.ts'
import { perform } from './perform.ts'
import { remove } from './remove.ts'
import { removeElements } from './removeElements.ts'

const by = { who: 'participant', person: 'anna' } as const

function threeSteps() {
  const { document, map } = sampleProject()
  const made = <I>(command: Parameters<typeof perform<I>>[1], input: I): Id[] => {
    const done = perform(document, command, input, by)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const links = [1, 2, 3].map((at) => ({ fields: { text: `шаг ${at}` }, at: [at * 200, 80] as const }))
  const steps = made(addChain, { map, lane: null, links })
  const groups = () =>
    groupsAmong(document.project(), document.project().steps.values()).map(({ group, steps }) => ({
      name: group.name,
      map: group.map,
      texts: steps.map((id) => document.project().steps.get(id)?.text).sort(),
    }))
  return { document, map, made, steps, groups }
}

it('D21 a step is in one group: whoever groups it anew takes it out of the old one', () => {
  const { map, made, steps, groups } = threeSteps()
  made(groupSteps, { map, look: 'frame', name: 'Приём', steps: steps.slice(0, 2) } as const)
  made(groupSteps, { map, look: 'group', steps: steps.slice(1) } as const)
  expect(groups().map(({ name, texts }) => ({ name, texts }))).toEqual(
    expect.arrayContaining([
      { name: 'Приём', texts: ['шаг 1'] },
      { name: '', texts: ['шаг 2', 'шаг 3'] },
    ]),
  )
})

it('D21 a group whose last member goes leaves no ghost, and one undo brings both back', () => {
  const { document, map, made, steps, groups } = threeSteps()
  const undo = openUndo(document, by)
  made(groupSteps, { map, look: 'frame', name: 'Приём', steps: steps.slice(0, 1) } as const)
  made(removeElements, { steps: steps.slice(0, 1), flows: [] })
  expect(groups()).toEqual([])
  undo.undo()
  expect(groups()).toMatchObject([{ name: 'Приём', texts: ['шаг 1'] }])
  undo.close()
})

it('D21 taking a group apart frees also whom a colleague put into it meanwhile, and changes no step', () => {
  const { document, map, made, steps, groups } = threeSteps()
  const [group = ''] = made(groupSteps, { map, look: 'group', steps: steps.slice(0, 2) } as const)
  const before = document.project().steps.get(steps[0]!)
  made(remove, { noun: 'groups', ids: [group] } as const)
  expect(groups()).toEqual([])
  expect(document.project().steps.get(steps[0]!)).toBe(before)
})

it('D21 a lone step is no group, and a group stays on one map', () => {
  const { document, map, made, steps } = threeSteps()
  const [, ...rest] = made(copyMap, { map, name: 'Целевая', state: 'target' } as const)
  expect(rest).toEqual([])
  const elsewhere = [...document.project().steps.values()].find((step) => step.map !== map)!.id
  const tried = (ids: readonly Id[]) => perform(document, groupSteps, { map, look: 'group', steps: ids } as const, by)
  expect(tried(steps.slice(0, 1))).toMatchObject({ ok: false, code: 'group.few' })
  expect(tried([steps[0]!, elsewhere])).toMatchObject({ ok: false, code: 'group.otherMap', about: [elsewhere] })
})

it('D21 a copy of all members, or of the map, is a group of its own; a part of them is copied without it', () => {
  const { document, map, made, steps, groups } = threeSteps()
  made(groupSteps, { map, look: 'frame', name: 'Приём', steps: steps.slice(0, 2) } as const)
  made(pasteSteps, { map, clip: copySteps(document.project(), steps), by: [0, 200] } as const)
  expect(groups()).toHaveLength(2)
  expect(new Set(groups().map((one) => JSON.stringify(one.texts)))).toEqual(new Set(['["шаг 1","шаг 2"]']))
  made(pasteSteps, { map, clip: copySteps(document.project(), steps.slice(0, 1)), by: [0, 400] } as const)
  expect(groups()).toHaveLength(2)
  made(copyMap, { map, name: 'Целевая', state: 'target' } as const)
  expect(groups().filter((one) => one.map !== map)).toHaveLength(2)
})

it('D21 a group changes no figure', () => {
  const { document, map, made, steps } = threeSteps()
  const said = () => {
    const project = document.project()
    return JSON.stringify(everyFigure(processMap(project, map)!, project))
  }
  const before = said()
  made(groupSteps, { map, look: 'frame', name: 'Приём', steps } as const)
  expect(said()).toBe(before)
})
