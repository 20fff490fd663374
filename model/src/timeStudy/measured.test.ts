import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readProjectFile, writeProjectFile } from '../cases/projectFile.ts'
import { addObservations } from '../commands/addObservations.ts'
import { addRecord } from '../commands/addRecord.ts'
import type { Command } from '../commands/command.ts'
import { connect } from '../commands/connect.ts'
import { copyMap } from '../commands/copyMap.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { restore } from '../commands/restore.ts'
import { setFields } from '../commands/setFields.ts'
import { takeTime } from '../commands/takeTime.ts'
import { openProject, type ProjectDocument } from '../document/projectDocument.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { type Sketch, sketch } from '../graph/sketch.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Analysis } from '../metrics/analysis/analysis.ts'
import { buildScene, patchScene } from '../scene/scene.ts'
import { type Simulated, simulate } from '../simulation/simulate.ts'
import { processMap } from '../subprocess/processMap.ts'
import { mapUnder } from '../whatIf/whatIf.ts'
import { timeOfTimings } from './measured.ts'
import { timingsOf } from './timings.ts'

const TIMINGS = [12, 15, 14, 13, 18, 15, 16, 14, 13, 20]
const FOURTEENTH = [12, 15, 15, 18, 20, 22, 25, 31, 40, 64]

/** start → the step «Check» → end, timed; everything by commands. */
function timed(minutes: readonly number[] = TIMINGS) {
  const { document, map, lane, first } = sampleProject()
  const ids = [...document.project().steps.keys()].filter((id) => id !== first)
  did(document, remove, { noun: 'steps', ids })
  const [start = ''] = did(document, addRecord, { noun: 'steps', fields: { map, lane, look: 'start' } })
  const [end = ''] = did(document, addRecord, { noun: 'steps', fields: { map, lane, look: 'end' } })
  const [flow = ''] = did(document, connect, { map, start, end: first })
  did(document, connect, { map, start: first, end })
  const observations = did(document, addObservations, { about: first, part: 'time', minutes })
  return { document, map, step: first, flow, observations }
}

function did<I>(document: ProjectDocument, command: Command<I>, input: I): Id[] {
  const result = perform(document, command, input, anna)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

const take = (document: ProjectDocument, about: Id) => did(document, takeTime, { about, part: 'time' })
const leaveOut = (document: ProjectDocument, id: Id) =>
  did(document, setFields, { noun: 'observations', id, fields: { kept: false, whyNot: 'Перебили звонком' } })
const onMap = (document: ProjectDocument, map: Id) => processMap(document.project(), map)!
const figuresOf = (document: ProjectDocument, map: Id) => analyse(onMap(document, map), document.project()) as Analysis
const drawn = (document: ProjectDocument, map: Id) =>
  simulate(onMap(document, map), document.project(), { seed: 14, runs: 20_000 }) as Simulated

it('S12: the worked sample becomes a time: least, median, most, its mean expected', () => {
  const { document, map, step } = timed()
  take(document, step)
  expect(document.project().steps.get(step)?.time).toEqual({
    triple: [12, 14.5, 20],
    basis: 'work',
    source: 'measured',
    sample: [12, 13, 13, 14, 14, 15, 15, 16, 18, 20],
  })
  const { min, expected, max } = figuresOf(document, map)
  expect([min, expected.pert, expected.triangular, expected.typical, max.none.minutes]).toEqual([12, 15, 15, 14.5, 20])
})

it('S12: with fewer than five timings the triple is what is expected', () => {
  const { document, map, step } = timed([10, 10, 40, 90])
  take(document, step)
  expect(figuresOf(document, map).expected.pert).toBeCloseTo((10 + 4 * 25 + 90) / 6, 9)
})

it('S12, № 14: a simulation draws the timings themselves, each as often', () => {
  const { document, map, step } = timed(FOURTEENTH)
  take(document, step)
  const { sorted, mean, sd } = drawn(document, map)
  const shares = Map.groupBy(sorted, (one) => one)
  expect([...shares.keys()]).toEqual([12, 15, 18, 20, 22, 25, 31, 40, 64])
  for (const [minutes, found] of shares) expect(found.length / 20_000).toBeCloseTo(minutes === 15 ? 0.2 : 0.1, 1.5)
  expect(Math.abs(mean! / 26.2 - 1)).toBeLessThan(0.02)
  // Of the sample as a whole population: n in place of n − 1.
  expect(Math.abs(sd! / (15.7042 * Math.sqrt(0.9)) - 1)).toBeLessThan(0.03)
})

it('S12: the percentiles of a long sample come back from its simulation', () => {
  const minutes = Array.from({ length: 400 }, (_, at) => 10 * Math.exp((at % 200) / 80) + at / 40)
  const { document, map, step } = timed(minutes)
  take(document, step)
  const { p50, p85, p95 } = drawn(document, map)
  const { kept } = timingsOf(document.project(), step, 'time')
  const at = (share: number) => kept[Math.round((kept.length - 1) * share)]!
  expect(Math.abs(p50! / at(0.5) - 1)).toBeLessThan(0.02)
  expect(Math.abs(p85! / at(0.85) - 1)).toBeLessThan(0.02)
  expect(Math.abs(p95! / at(0.95) - 1)).toBeLessThan(0.03)
})

it('S12: with five to nine timings a simulation draws from the triple', () => {
  const { document, map, step } = timed([10, 10, 10, 10, 90])
  take(document, step)
  const { sorted } = drawn(document, map)
  expect(new Set(sorted).size).toBeGreaterThan(1000)
})

it('S12: what is left out is never drawn and counts nowhere; a timing added or left out counts at once', () => {
  const { document, map, step, observations } = timed(FOURTEENTH)
  take(document, step)
  did(document, addObservations, { about: step, part: 'time', minutes: [100] })
  expect(figuresOf(document, map)).toMatchObject({
    min: 12,
    expected: { pert: expect.closeTo(362 / 11, 9) },
    max: { none: { minutes: 100 } },
  })
  leaveOut(document, observations[9]!) // 64
  const { kept, all } = timingsOf(document.project(), step, 'time')
  expect([kept.includes(64), all.length]).toEqual([false, 11])
  expect(figuresOf(document, map).expected.pert).toBeCloseTo(298 / 10, 9)
  expect(drawn(document, map).sorted.includes(64)).toBe(false)
})

it('S12: two people who time at once both count; all left out, the triple stays and nothing is drawn of them', () => {
  const { document, map, step, observations } = timed([10, 20, 30, 40, 50])
  take(document, step)
  const colleague = replicaOf(document)
  perform(colleague, addObservations, { about: step, part: 'time', minutes: [60] }, boris)
  did(document, addObservations, { about: step, part: 'time', minutes: [70] })
  join(document, colleague)
  expect([document, colleague].map((one) => figuresOf(one, map).expected.pert)).toEqual([40, 40])
  for (const { id } of timingsOf(document.project(), step, 'time').all) leaveOut(document, id)
  expect(observations).toHaveLength(5)
  expect(onMap(document, map).steps.find(({ id }) => id === step)?.time).toEqual({
    triple: [10, 30, 50],
    basis: 'work',
    source: 'measured',
  })
})

it('S12: a time that is typed is what was typed, whatever the timings say', () => {
  const { document, map, step } = timed()
  const time = { triple: [1, 2, 3], basis: 'work', source: 'measured' } as const
  did(document, setFields, { noun: 'steps', id: step, fields: { time } })
  expect(figuresOf(document, map).expected.pert).toBe(2)
})

it('S12: waits and transfers are timed alike', () => {
  const { document, map, flow } = timed()
  did(document, addObservations, { about: flow, part: 'wait', minutes: [100, 200, 300, 400, 900] })
  did(document, takeTime, { about: flow, part: 'wait' })
  expect(figuresOf(document, map).flowMinutes.get(flow)).toEqual({ wait: 380, transfer: 0 })
  expect(document.project().flows.get(flow)?.transfer).toBeNull()
})

it('S12: a copied step keeps the timings it was copied with, and a supposition scales them', () => {
  const { document, map, step } = timed()
  take(document, step)
  const [copy = ''] = did(document, copyMap, { map, name: 'Цель', state: 'target' })
  did(document, addObservations, { about: step, part: 'time', minutes: [100] })
  expect(figuresOf(document, copy).expected.pert).toBe(15)
  const half = mapUnder(onMap(document, copy), [
    { about: onMap(document, copy).steps.find(({ time }) => time)!.id, what: 'time', part: 0.5 },
  ])
  expect(analyse(half, document.project())).toMatchObject({ min: 6, expected: { pert: 7.5 } })
})

it('S12: a map whose timings change keeps every other step, and its scene is patched to what it would be anew', () => {
  const { document, map, step } = timed()
  take(document, step)
  const options = { locale: 'ru' } as const
  const before = onMap(document, map)
  const scene = buildScene(before, document.project(), options)
  did(document, addObservations, { about: step, part: 'time', minutes: [100] })
  const after = onMap(document, map)
  expect(after.steps.map((one, at) => one === before.steps[at])).toEqual(after.steps.map(({ id }) => id !== step))
  expect(onMap(document, map).steps.map((one, at) => one === after.steps[at])).not.toContain(false)
  const patched = patchScene(scene, after, document.project(), options)
  expect(patched).toEqual(buildScene(after, document.project(), options))
  expect(patched.boxes.get(step)?.time?.text).toMatch(/^12–100/)
})

it('C9: a column of timings is one undo step and so is taking the time; undone, the time is what it was', () => {
  const { document, map, step } = timed([])
  const before = { triple: [5, null, 9], basis: 'work', source: 'guess' } as const
  did(document, setFields, { noun: 'steps', id: step, fields: { time: before } })
  const undo = openUndo(document, anna)
  did(document, addObservations, { about: step, part: 'time', minutes: TIMINGS, fields: { date: '2026-11-24' } })
  take(document, step)
  const { all } = timingsOf(document.project(), step, 'time')
  expect(all.map(({ minutes, date }) => [minutes, date])).toEqual(TIMINGS.map((one) => [one, '2026-11-24']))
  undo.undo()
  expect(document.project().steps.get(step)?.time).toEqual(before)
  undo.undo()
  expect([timingsOf(document.project(), step, 'time').all, figuresOf(document, map).expected.pert]).toEqual([[], 7])
})

it('C9: refused are timings of what takes no time, too many, without minutes, and a time of no timing', () => {
  const { document, step, flow } = timed([])
  const [start = ''] = [...document.project().steps.values()].filter(({ look }) => look === 'start').map(({ id }) => id)
  const code = <I>(command: Command<I>, input: I) => {
    const result = perform(document, command, input, anna)
    return result.ok ? 'ok' : result.code
  }
  expect([
    code(addObservations, { about: start, part: 'time', minutes: [1] }),
    code(addObservations, { about: flow, part: 'time', minutes: [1] }),
    code(addObservations, { about: step, part: 'wait', minutes: [1] }),
    code(addObservations, { about: step, part: 'time', minutes: Array.from({ length: 1001 }, () => 1) }),
    code(addObservations, { about: step, part: 'time', minutes: [-1] }),
    code(takeTime, { about: step, part: 'time' }),
  ]).toEqual(['timing.timeless', 'record.gone', 'record.gone', 'timing.tooMany', 'field.value', 'timing.none'])
})

it('D19: a timing lives with its step or flow, and comes back with it', () => {
  const { document, step, flow } = timed()
  did(document, addObservations, { about: flow, part: 'transfer', minutes: [3] })
  const count = () => document.project().observations.size
  expect(count()).toBe(11)
  did(document, remove, { noun: 'flows', ids: [flow] })
  expect(count()).toBe(10)
  did(document, remove, { noun: 'steps', ids: [step] })
  expect(count()).toBe(0)
  did(document, restore, { noun: 'steps', ids: [step] })
  did(document, restore, { noun: 'flows', ids: [flow] })
  expect(count()).toBe(11)
})

it('D14: a project file keeps the timings and the time taken from them', () => {
  const { document, map, step, observations } = timed()
  take(document, step)
  leaveOut(document, observations[9]!)
  const file = writeProjectFile(document.project())
  const read = readProjectFile(JSON.parse(file))
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  const again = openProject(doc)
  expect(writeProjectFile(again.project())).toBe(file)
  expect(figuresOf(again, map).expected).toEqual(figuresOf(document, map).expected)
})

it('a sample that is no list of minutes makes the whole time unreadable, never NaN', () => {
  const { document, step } = timed([])
  for (const sample of [[], [Number.NaN], [-1], ['1'], {}]) {
    const time = { triple: [1, 2, 3], basis: 'work', source: 'measured', sample } as never
    expect(perform(document, setFields, { noun: 'steps', id: step, fields: { time } }, anna)).toMatchObject({
      code: 'field.value',
    })
  }
  expect(timeOfTimings([])).toBeNull()
})

it('S12: a measured step keeps its share of a loop as its mean', () => {
  const time = timeOfTimings([12, 13, 13, 14, 14, 15, 15, 16, 18, 20])!
  const loop: Sketch = {
    steps: { start: {}, a: { time }, x: { look: 'xor' }, end: {} },
    flows: { 'start > a': {}, 'a > x': {}, 'x > a': { share: 0.25, returns: true }, 'x > end': { share: 0.75 } },
  }
  const { map, project } = sketch(loop)
  expect((analyse(map, project) as Analysis).expected.pert).toBeCloseTo(20, 9)
})
