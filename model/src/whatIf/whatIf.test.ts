import { expect, it } from 'vitest'
import { copyMap } from '../commands/copyMap.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { setFields } from '../commands/setFields.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import { sketch } from '../graph/sketch.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import { basisOf } from '../sensitivity/basis.ts'
import { processMap } from '../subprocess/processMap.ts'
import { choicesOf } from './choices.ts'
import { changesUnder, fieldsUnder, mapUnder } from './whatIf.ts'

const { map, project } = sketch({
  steps: { start: {}, a: { time: [40, 60, 80] }, b: { time: [10, null, 30] }, x: { look: 'xor' }, end: {} },
  flows: {
    'start > a': {},
    'ab: a > b': { wait: [60, 120, 180] },
    'b > x': {},
    'on: x > end': { share: 0.7 },
    'back: x > a': { share: 0.3, wait: [30, 60, 90], returns: true },
  },
})
const expected = (given = map) => {
  const found = analyse(given, project)
  return found.sound ? found.expected.pert : null
}

it('S4: a supposition changes the figures and nothing of the map', () => {
  const before = JSON.stringify(map)
  const half = mapUnder(map, [{ about: 'back', what: 'return', part: 0.5 }])
  expect(expected(half)).toBeCloseTo((200 + 60 * 0.15) / 0.85, 9)
  expect(expected(mapUnder(map, [{ about: 'a', what: 'time', part: 0 }]))).toBeCloseTo((140 + 60 * 0.3) / 0.7, 9)
  expect(JSON.stringify(map)).toBe(before)
  expect(half.steps[1]).toBe(map.steps[1])
})

it('S4: a return that is half as often leaves its part to its siblings in their proportions', () => {
  expect(fieldsUnder(map, [{ about: 'back', what: 'return', part: 0.5 }])).toEqual({
    back: { share: 0.15 },
    on: { share: 0.85 },
  })
  expect(fieldsUnder(map, [{ about: 'back', what: 'return', part: 9 }])).toEqual({
    back: { share: 1 },
    on: { share: 0 },
  })
})

it('S4: suppositions about one element add up, about what is not there they are nothing', () => {
  expect(
    fieldsUnder(map, [
      { about: 'b', what: 'time', part: 0.5 },
      { about: 'back', what: 'wait', part: 2 },
      { about: 'back', what: 'return', part: 0 },
      { about: 'ab', what: 'return', part: 0 },
      { about: 'gone', what: 'time', part: 0 },
    ]),
  ).toEqual({
    b: { time: { triple: [5, null, 15], basis: 'work', source: 'guess' } },
    back: { wait: { triple: [60, 120, 180], basis: 'work', source: 'guess' }, share: 0 },
    on: { share: 1 },
  })
})

const hour = { triple: [60, 60, 60], basis: 'work', source: 'guess' } as const
const half = { ...hour, triple: [30, 30, 30] }

/** Anna halves the first step's hour in her thoughts. */
function supposed() {
  const { document, map, first, second } = sampleProject()
  perform(document, setFields, { noun: 'steps', id: first, fields: { time: hour } }, anna)
  const before = document.project()
  const changes = changesUnder(processMap(before, map)!, before, [{ about: first, what: 'time', part: 0.5 }])
  const keep = () => perform(document, copyMap, { map, name: 'And if', state: 'ideal', changes }, anna)
  const copyOf = (id: string) => [...document.project().steps.values()].find((step) => step.from.includes(id))
  return { document, map, first, second, before, changes, keep, copyOf }
}

it('S11: keeping performs the changes on a copy in one undo step, and the map they were made of is untouched', () => {
  const { document, map, first, before, changes, keep, copyOf } = supposed()
  expect(changes).toEqual([{ what: 'set', noun: 'steps', id: first, fields: { time: half } }])
  const undo = openUndo(document, anna)
  expect(keep().ok).toBe(true)
  expect(copyOf(first)?.time).toEqual(half)
  expect(processMap(document.project(), map)).toEqual(processMap(before, map))
  undo.undo()
  expect(document.project().maps.size).toBe(1)
  expect(undo.canUndo()).toBe(false)
  undo.redo()
  expect(copyOf(first)?.time).toEqual(half)
})

it('S11: what a colleague changes on the original at the same moment survives the keeping and its undo', () => {
  const { document, first, keep, copyOf } = supposed()
  const other = replicaOf(document)
  const undo = openUndo(document, anna)
  const longer = { ...hour, triple: [90, 90, 90] as const }
  perform(other, setFields, { noun: 'steps', id: first, fields: { time: longer } }, boris)
  keep()
  join(document, other)
  expect(document.project().steps.get(first)?.time).toEqual(longer)
  expect(copyOf(first)?.time).toEqual(half)
  undo.undo()
  expect(document.project().maps.size).toBe(1)
  expect(document.project().steps.get(first)?.time).toEqual(longer)
})

it('S11: a supposition about a step that a colleague has removed meanwhile is refused, and nothing is copied', () => {
  const { document, first, keep } = supposed()
  perform(document, remove, { noun: 'steps', ids: [first] }, boris)
  expect(keep()).toMatchObject({ ok: false, about: [first] })
  expect(document.project().maps.size).toBe(1)
})

it('S11: what can be supposed is offered by what its absence saves; a time without spread is among it', () => {
  const basis = basisOf(map, project)
  const choices = basis.sound ? choicesOf(basis) : []
  expect(choices.map(({ about, what }) => `${about} ${what}`)).toEqual([
    'ab wait',
    'back return',
    'a time',
    'b time',
    'back wait',
  ])
  expect(choices.map(({ saved }) => Math.round(saved * 1e6) / 1e6)).toEqual([
    171.428571, 111.428571, 85.714286, 28.571429, 25.714286,
  ])
  const fixed = sketch({ steps: { start: {}, a: { time: 60 }, end: {} }, flows: { 'start > a': {}, 'a > end': {} } })
  const plain = basisOf(fixed.map, fixed.project)
  expect(plain.sound && choicesOf(plain)).toEqual([{ about: 'a', what: 'time', saved: 60 }])
})
