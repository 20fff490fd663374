import { expect, it } from 'vitest'
import { checkMap } from '../checks/checkMap.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { groupsAmong } from '../graph/groups.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import { everyFigure } from '../metrics/everyFigure.ts'
import { processMap } from '../subprocess/processMap.ts'
import { timingsOf } from '../timeStudy/timings.ts'
import { addChain } from './addChain.ts'
import { addMap } from './addMap.ts'
import { addObservations } from './addObservations.ts'
import { addRecord } from './addRecord.ts'
import { connect } from './connect.ts'
import { groupSteps } from './groupSteps.ts'
import { makeSubprocess } from './makeSubprocess.ts'
import { perform } from './perform.ts'
import { setFields } from './setFields.ts'
import { setSubprocess } from './setSubprocess.ts'
import { takeTime } from './takeTime.ts'

const time = (min: number, max: number) => ({ triple: [min, null, max], basis: 'work', source: 'guess' }) as const

/** Start → A 10 (МФЦ) → B 20 (Кадры) → «верно?» (Кадры) → C 40 (МФЦ) → end; «нет» returns to A; B → «верно?» waits 60. */
function drawn() {
  const { document } = sampleProject()
  const made = <I>(command: Parameters<typeof perform<I>>[1], input: I): Id[] => {
    const done = perform(document, command, input, anna)
    if (!done.ok) throw new Error(`${done.code} ${done.message}`)
    return done.value
  }
  const [map = ''] = made(addMap, { name: 'Справка', state: 'current' } as const)
  const links = [
    { fields: { look: 'start', text: 'н' }, at: [16, 20], who: 'МФЦ' },
    { fields: { text: 'A', time: time(10, 10) }, at: [160, 8], who: 'МФЦ' },
    { fields: { text: 'B', time: time(20, 20) }, at: [360, 84], who: 'Кадры' },
    { fields: { look: 'xor', text: 'верно?' }, at: [560, 94], who: 'Кадры' },
    { fields: { text: 'C', time: time(40, 40) }, at: [760, 8], who: 'МФЦ' },
    { fields: { look: 'end', text: 'к' }, at: [960, 20], who: 'МФЦ' },
  ]
  const [start = '', a = '', b = '', xor = '', c = '', end = ''] = made(addChain, { map, lane: null, links } as never)
  const project = () => document.project()
  const flow = (from: Id, to: Id) => [...project().flows.values()].find((one) => one.start === from && one.end === to)!
  made(setFields, { noun: 'flows', id: flow(b, xor).id, fields: { wait: time(60, 60) } } as never)
  made(setFields, {
    noun: 'flows',
    id: flow(xor, c).id,
    fields: { label: 'да', share: 0.8, transfer: time(5, 5) },
  } as never)
  const [back = ''] = made(connect, { map, start: xor, end: a, share: 0.2, returns: true } as never)
  const inside = (steps: readonly Id[]) => ({ map, steps, name: 'Проверка', startText: 'н', endText: 'к' })
  const lead = () => analyse(processMap(project(), map)!, project())
  return { document, made, project, map, start, a, b, xor, c, end, back, flow, inside, lead }
}

it('C15 steps become a map of their own: the same steps and times, lanes of the same people, flows healed, and the lead time stays', () => {
  const { made, project, map, start, a, b, xor, c, flow, inside, lead } = drawn()
  const [problem = ''] = made(addRecord, { noun: 'problems', fields: { text: 'долго', anchors: [b] } } as never)
  const before = lead()
  const [step = '', inner = ''] = made(makeSubprocess, inside([a, b, xor]))
  expect(project().steps.get(step)).toMatchObject({ map, text: 'Проверка', subprocess: inner, look: 'operation' })
  expect(project().maps.get(inner)).toMatchObject({ name: 'Проверка', state: 'current' })
  expect(flow(start, step)).toMatchObject({ map })
  expect(flow(step, c)).toMatchObject({ map, label: '', share: null, transfer: time(5, 5) })
  const own = processMap(project(), inner)!
  expect(own.steps.map(({ id }) => id)).toEqual(expect.arrayContaining([a, b, xor]))
  const names = own.lanes.map(({ participant }) => project().participants.get(participant ?? '')?.name)
  expect(names).toEqual(['МФЦ', 'Кадры'])
  expect(own.steps.every(({ lane }) => own.lanes.some(({ id }) => id === lane))).toBe(true)
  const end = own.steps.find(({ look }) => look === 'end')!
  expect(flow(xor, end.id)).toMatchObject({ label: 'да', share: 0.8 })
  expect(project().problems.get(problem)?.anchors).toEqual([b])
  expect(checkMap(own, project()).filter(({ code }) => code !== 'value-missing')).toEqual([])
  const after = lead()
  if (!before.sound || !after.sound) throw new Error('no figures')
  expect(after.min).toBe(before.min)
  expect(after.expected.pert).toBeCloseTo(before.expected.pert, 9)
})

it('C15 one undo brings every step back to its map, lane and place, and redo takes them in again', () => {
  const { document, project, map, a, b, xor, inside, lead } = drawn()
  const undo = openUndo(document, anna)
  const stood = [a, b, xor].map((id) => [
    project().steps.get(id)?.map,
    project().steps.get(id)?.lane,
    project().layout.get(id),
  ])
  const before = lead()
  const made = perform(document, makeSubprocess, inside([a, b, xor]), anna)
  expect(made.ok).toBe(true)
  undo.undo()
  expect(
    [a, b, xor].map((id) => [project().steps.get(id)?.map, project().steps.get(id)?.lane, project().layout.get(id)]),
  ).toEqual(stood)
  expect(processMap(project(), map)?.steps).toHaveLength(6)
  expect(project().maps.size).toBe(2)
  expect(lead()).toEqual(before)
  undo.redo()
  expect(processMap(project(), map)?.steps).toHaveLength(4)
})

it('C15 a group that comes along whole stays one, a part of a group leaves it', () => {
  const { made, project, map, a, b, xor, c, inside } = drawn()
  made(groupSteps, { map, look: 'frame', name: 'Пара', steps: [a, b] } as const)
  made(groupSteps, { map, look: 'frame', name: 'Врозь', steps: [xor, c] } as const)
  const [, inner = ''] = made(makeSubprocess, inside([a, b, xor]))
  const groups = groupsAmong(project(), project().steps.values())
  expect(groups.map(({ group, steps }) => [group.name, group.map, [...steps].sort()])).toEqual(
    expect.arrayContaining([
      ['Пара', inner, [a, b].sort()],
      ['Врозь', map, [c]],
    ]),
  )
})

it('C15 a second way in or out, a start, an end, another map, nothing: refused by a code, and nothing changes', () => {
  const { document, project, map, start, a, b, xor, end, inside } = drawn()
  const size = [project().maps.size, project().steps.size]
  for (const [steps, code] of [
    [[b, xor], 'subprocess.waysOut'],
    [[b, a, start], 'subprocess.edges'],
    [[end], 'subprocess.edges'],
    [[], 'subprocess.nothing'],
    [['gone'], 'record.gone'],
  ] as const)
    expect([code, perform(document, makeSubprocess, inside(steps), anna)]).toMatchObject([code, { ok: false, code }])
  perform(document, connect, { map, start, end: b }, anna)
  expect(perform(document, makeSubprocess, inside([a, b, xor]), anna)).toMatchObject({ code: 'subprocess.waysIn' })
  expect([project().maps.size, project().steps.size]).toEqual(size)
})

it('C15 what a colleague writes and connects meanwhile stays: the words inside, the flow on no map', () => {
  const { document, made, project, map, a, b, xor, c, inside } = drawn()
  const colleague = replicaOf(document)
  const [step = '', inner = ''] = made(makeSubprocess, inside([a, b, xor]))
  perform(colleague, setFields, { noun: 'steps', id: b, fields: { text: 'Бланк' } } as never, boris)
  perform(colleague, connect, { map, start: b, end: c }, boris)
  join(document, colleague)
  expect(project().steps.get(b)).toMatchObject({ text: 'Бланк', map: inner })
  for (const id of [map, inner]) {
    const one = processMap(project(), id)!
    expect(everyFigure(one, project())).toBeTruthy()
    expect(analyse(one, project()).sound).toBe(true)
  }
  expect(project().steps.has(step)).toBe(true)
})

it('C9 a step that stands for a map is not timed; what was timed before is kept aside and counts again afterwards', () => {
  const { document, made, project, map, a, b, xor, c, inside } = drawn()
  made(addObservations, { about: c, part: 'time', minutes: [30, 50] } as const)
  made(takeTime, { about: c, part: 'time' } as const)
  const shown = () => processMap(project(), map)!.steps.find(({ id }) => id === c)!.time?.triple
  expect(shown()).toEqual([30, 40, 50])
  const [, inner = ''] = made(makeSubprocess, inside([a, b, xor]))
  // A map of its own that has no steps: the step has no time at all, and no timing either.
  const [other = ''] = made(addMap, { name: 'Другая', state: 'current' } as const)
  expect(inner).not.toBe(other)
  made(setSubprocess, { step: c, map: other })
  expect(shown()).toBeUndefined()
  const tries = [
    perform(document, addObservations, { about: c, part: 'time', minutes: [1] }, anna),
    perform(document, takeTime, { about: c, part: 'time' }, anna),
  ]
  for (const one of tries) expect(one).toMatchObject({ ok: false, code: 'timing.subprocess', about: [c] })
  expect(timingsOf(project(), c, 'time').kept).toHaveLength(2)
  made(setSubprocess, { step: c, map: null })
  expect(shown()).toEqual([30, 40, 50])
})
