import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { grownCase } from '../../test/grownCase.ts'
import { importCase } from '../cases/importCase.ts'
import { addRecord } from '../commands/addRecord.ts'
import type { Command } from '../commands/command.ts'
import { copyMap } from '../commands/copyMap.ts'
import { exclude, include } from '../commands/include.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { removeElements } from '../commands/removeElements.ts'
import { setFields } from '../commands/setFields.ts'
import { openProject } from '../document/projectDocument.ts'
import type { Id } from '../ids.ts'
import { dice } from '../simulation/dice.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { comparedPair } from './comparedPair.ts'
import { compareMaps } from './compareMaps.ts'
import type { MapComparison } from './comparison.ts'

const anna = { who: 'participant', person: 'anna' } as const

/** A case as a document that can be changed; steps are named as the case names them, on the current map. */
function opened(given: object) {
  const found = importCase(given, () => ({}))
  if (!found.ok) throw new Error(found.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, found.value.update)
  const document = openProject(doc)
  const act = <I>(command: Command<I>, input: I): readonly Id[] => {
    const done = perform(document, command, input, anna)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const project = () => document.project()
  const mapOf = (state: 'current' | 'target' | 'ideal') => mapOfState(project(), state)!.id
  return { act, project, mapOf }
}

const caseOf = (name: string) =>
  opened(JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8')))

const sum = (all: Iterable<number>) => [...all].reduce((total, one) => total + one, 0)

/** Every minute of the difference stands somewhere, once. */
function expectWhole({ steps, figures }: MapComparison): void {
  const { expectedBefore, expectedAfter, explained, solutions, actions } = figures!
  const { whole, ownerless, bySolutions, byPasses, unexplained } = explained
  const close = (found: number, meant: number) =>
    expect(Math.abs(found - meant)).toBeLessThanOrEqual(1e-7 * Math.max(1, expectedBefore, expectedAfter))
  close(whole, expectedBefore - expectedAfter)
  close(sum(steps.map(({ saved }) => saved)) + ownerless, whole)
  close(bySolutions + byPasses + unexplained + ownerless, whole)
  close(sum(solutions.values()), bySolutions)
  const carried = new Set(steps.flatMap((one) => (one.actions.length > 0 ? one.solutions : [])))
  expect(sum(actions.values())).not.toBeNaN()
  expect([...carried].every((id) => solutions.has(id))).toBe(true)
}

describe.each(['land-use-permit', 'kindergarten-enrolment'])('S20: the comparison of the case %s', (name) => {
  const { project, mapOf } = caseOf(name)
  const found = compareMaps(project(), mapOf('current'), mapOf('target'))!

  it('explains every minute of the difference, and is made once of a snapshot', () => {
    expectWhole(found)
    expect(found.figures!.explained.whole).toBeGreaterThan(1000)
    expect(compareMaps(project(), mapOf('current'), mapOf('target'))).toBe(found)
  })

  it('gives each step of the current map exactly one fate, each of the target map a place', () => {
    const operations = (steps: MapComparison['before']['steps']) =>
      steps.filter(({ look }) => look === 'operation').map(({ id }) => id)
    expect(found.steps.flatMap(({ before }) => before ?? [])).toEqual(operations(found.before.steps))
    expect(new Set(found.steps.flatMap(({ after }) => after))).toEqual(new Set(operations(found.after.steps)))
  })

  it('S21: names every changed step that no solution stands behind', () => {
    const about = found.findings.find(({ code }) => code === 'unbacked')?.about ?? []
    const unexplained = found.steps.filter(({ why }) => why === 'unexplained')
    expect(about).toEqual(unexplained.map(({ before, after }) => before ?? after[0]))
    expect(unexplained.every(({ solutions }) => solutions.length === 0)).toBe(true)
  })
})

it('S5: steps of the permit that came one after another and run beside each other are parallel, with what else changed', () => {
  const { project, mapOf } = caseOf('land-use-permit')
  const found = compareMaps(project(), mapOf('current'), mapOf('target'))!
  const told = found.steps.filter(({ fate }) => fate === 'parallel')
  expect(told.map(({ before }) => project().steps.get(before!)!.text)).toEqual([
    'Согласование юридическим отделом',
    'Согласование заместителем главы',
  ])
  expect(told[0]!.changes).toContain('time')
  expect(told[0]!.spanBefore).toEqual([20, 60])
  expect(told[0]!.spanAfter).toEqual([15, 40])
})

it('S20: of any two maps everything adds up to the whole difference, or there are fates without minutes', () => {
  let sound = 0
  let unsound = 0
  for (let seed = 1; seed <= 150; seed++) {
    const { act, project, mapOf } = opened(grownCase(seed))
    const thrown = dice(seed)
    const made = [0, 1, 2].flatMap(() => act(addRecord, { noun: 'solutions', fields: { text: 'Do otherwise' } }))
    for (const step of project().steps.values()) {
      const solution = made[Math.floor(thrown() * 6)]
      if (solution) act(include, { noun: 'solutions', id: solution, field: 'steps', member: step.id })
    }
    const found = compareMaps(project(), mapOf('current'), mapOf('target'))!
    expect(found.figures === null).toBe(found.unsound !== null)
    if (found.figures) {
      sound++
      expectWhole(found)
    } else unsound++
  }
  expect(sound).toBeGreaterThan(50)
  expect(unsound).toBeGreaterThan(5)
})

/** The kindergarten's current map and a fresh copy of it. */
function copied() {
  const { act, project, mapOf } = caseOf('kindergarten-enrolment')
  const current = mapOf('current')
  const target = act(copyMap, { map: current, name: 'Как будет', state: 'target' }).find((id) =>
    project().maps.has(id),
  )!
  const step = (words: string) =>
    [...project().steps.values()].find(({ map, text }) => map === current && text.startsWith(words))!.id
  const heir = (id: Id) =>
    [...project().steps.values()].find(({ map, from }) => map === target && from.includes(id))!.id
  const compared = () => compareMaps(project(), current, target)!
  const fateOf = (id: Id) => compared().steps.find(({ before }) => before === id)!
  const set = (id: Id, fields: object) => act(setFields, { noun: 'steps', id, fields })
  return { act, project, current, target, step, heir, compared, fateOf, set }
}

it('S20: a copy is its current map, step by step, and has no finding', () => {
  const { compared } = copied()
  expect(
    new Set(compared().steps.map(({ fate, why, saved }) => `${fate} ${why} ${Math.round(Math.abs(saved))}`)),
  ).toEqual(new Set(['kept none 0']))
  expect(compared().findings).toEqual([])
  expect(compared().figures!.explained.whole).toBeCloseTo(0, 9)
})

it('S20: a removed step is gone by its solution and the actions that carry it out', () => {
  const { act, project, step, heir, compared, fateOf } = copied()
  const gone = step('Дублирование сведений')
  const [solution = ''] = act(addRecord, { noun: 'solutions', fields: { text: 'Одна система' } })
  act(include, { noun: 'solutions', id: solution, field: 'steps', member: gone })
  const [action = ''] = act(addRecord, { noun: 'actions', fields: { text: 'Подключить', solution } })
  act(removeElements, { flows: [], steps: [heir(gone)] })
  const told = fateOf(gone)
  // The wait before it still stands, the one behind it went with it: neither is the doing of the next step.
  expect([told.minutesBefore, told.minutesAfter, told.saved].map(Math.round)).toEqual([350, 250, 100])
  expect(fateOf(step('Сообщение родителю')).fate).toBe('kept')
  expect(told).toMatchObject({ fate: 'removed', after: [], why: 'solution', spanAfter: null })
  expect(told.solutions).toContain(solution)
  expect(told.actions).toContain(action)
  const others = told.solutions.filter((id) => id !== solution)
  expect(
    others.every((id) =>
      project()
        .solutions.get(id)!
        .problems.some((one) => told.problems.includes(one)),
    ),
  ).toBe(true)
  expect(compared().figures!.solutions.get(solution)).toBeCloseTo(told.saved / told.solutions.length, 9)
  expectWhole(compared())
})

it('S21: a step that was automated without a solution is a finding until a solution names it or its heir', () => {
  const { act, step, heir, compared, fateOf, set } = copied()
  const one = step('Регистрация заявления')
  set(heir(one), { headcount: 0, time: { triple: [1, 1, 1], basis: 'work', source: 'guess' } })
  expect(fateOf(one)).toMatchObject({ fate: 'automated', why: 'unexplained', changes: ['time', 'people'] })
  expect(compared().findings).toEqual([{ code: 'unbacked', about: [one] }])
  expectWhole(compared())
  const [solution = ''] = act(addRecord, { noun: 'solutions', fields: { text: 'Сама' } })
  act(include, { noun: 'solutions', id: solution, field: 'steps', member: heir(one) })
  expect(fateOf(one)).toMatchObject({ why: 'solution', solutions: [solution] })
  expect(compared().findings).toEqual([])
})

it('S20: only worded anew, or passed less often because of another step, needs no solution', () => {
  const { act, project, step, target, heir, compared, fateOf, set } = copied()
  const [worded, corrected] = [step('Приказ о зачислении'), step('Исправление карты')]
  set(heir(worded), { text: 'Приказ' })
  const shares = [...project().flows.values()].filter(({ map, returns }) => map === target && returns)
  expect(shares.length).toBeGreaterThan(0)
  for (const flow of project().flows.values()) {
    const start = project().steps.get(flow.start!)!
    if (flow.map === target && start.text === 'Карта оформлена верно?')
      act(setFields, { noun: 'flows', id: flow.id, fields: { share: flow.label === 'нет' ? 0.05 : 0.95 } })
  }
  expect(fateOf(worded)).toMatchObject({ fate: 'reworded', why: 'none' })
  expect(fateOf(corrected)).toMatchObject({ fate: 'shortened', changes: ['passes'] })
  expect(compared().figures!.explained.byPasses).toBeGreaterThan(0)
  expect(compared().findings).toEqual([])
  expectWhole(compared())
})

it('S5: a fate that a person chose wins, and does not hide that the step changed', () => {
  const { step, heir, fateOf, set, compared } = copied()
  const one = step('Приказ о зачислении')
  set(one, { fate: 'moved' })
  expect(fateOf(one)).toMatchObject({ fate: 'moved', typed: true, why: 'unexplained' })
  set(one, { fate: 'kept' })
  expect(fateOf(one)).toMatchObject({ fate: 'kept', typed: false, why: 'none' })
  set(heir(one), { headcount: 0 })
  expect(fateOf(one)).toMatchObject({ fate: 'kept', typed: true, why: 'unexplained' })
  expect(compared().findings).toEqual([{ code: 'unbacked', about: [one] }])
})

describe('S21: an ancestor', () => {
  it('that was deleted leaves its heir as a new step with a finding, and loses no minute', () => {
    const { act, step, heir, compared } = copied()
    const gone = step('Приказ о зачислении')
    const stays = heir(gone)
    act(removeElements, { flows: [], steps: [gone] })
    expect(compared().findings).toContainEqual({ code: 'orphan', about: [stays] })
    expect(compared().steps.at(-1)).toMatchObject({ fate: 'new', before: null, after: [stays] })
    expect(compared().steps.some(({ before }) => before === gone)).toBe(false)
    expectWhole(compared())
  })

  it('that two merges claim is shared between them with a finding, and loses no minute', () => {
    const { act, step, heir, compared, fateOf } = copied()
    const [a, b, c] = [step('Приказ о зачислении'), step('Ввод сведений'), step('Дублирование сведений')]
    for (const [of, from] of [
      [a, b],
      [c, b],
    ] as const)
      act(include, { noun: 'steps', id: heir(of), field: 'from', member: from })
    act(removeElements, {
      flows: [],
      steps: [[...compared().after.steps].find(({ from }) => from.length === 1 && from[0] === b)!.id],
    })
    expect(fateOf(b).fate).toBe('merged')
    expect(new Set(fateOf(b).mergedWith)).toEqual(new Set([a, c]))
    expect(fateOf(b).after.length).toBe(2)
    expect(compared().findings).toContainEqual({ code: 'mergedTwice', about: [b] })
    expectWhole(compared())
    act(exclude, { noun: 'steps', id: heir(c), field: 'from', member: b })
    expect(compared().findings.some(({ code }) => code === 'mergedTwice')).toBe(false)
  })
})

it('S20: an ideal map that was copied from the target is compared with the current one through it', () => {
  const { act, project, current, target, compared } = copied()
  const ideal = act(copyMap, { map: target, name: 'Идеал', state: 'ideal' }).find((id) => project().maps.has(id))!
  const found = compareMaps(project(), current, ideal)!
  expect(found.steps.map(({ before, fate }) => [before, fate])).toEqual(
    compared().steps.map(({ before }) => [before, 'kept']),
  )
})

it('S20: while a map has no figures the fates are told without minutes', () => {
  const { act, project, target, step, heir, compared, fateOf, set } = copied()
  const flow = [...project().flows.values()].find(({ map, returns }) => map === target && returns)!
  act(setFields, { noun: 'flows', id: flow.id, fields: { returns: false } })
  const one = step('Приказ о зачислении')
  set(heir(one), { time: { triple: [1, 1, 1], basis: 'work', source: 'guess' } })
  expect(compared().figures).toBe(null)
  expect(compared().unsound!.findings.length).toBeGreaterThan(0)
  expect(fateOf(one)).toMatchObject({ fate: 'shortened', minutesBefore: 0, minutesAfter: 0, saved: 0 })
})

it('S20: the maps that are compared: the one asked for, else the ancestor, a copy, or the process in another state', () => {
  const { act, project, current, target } = copied()
  const own = mapOfState(project(), 'target')!.id
  expect(comparedPair(project(), target)).toEqual({ before: current, after: target })
  expect(comparedPair(project(), current)?.before).toBe(current)
  expect(comparedPair(project(), target, own)).not.toBe(null)
  const ideal = act(copyMap, { map: target, name: 'Идеал', state: 'ideal' }).find((id) => project().maps.has(id))!
  expect(comparedPair(project(), ideal)).toEqual({ before: target, after: ideal })
  expect(comparedPair(project(), current, ideal)).toEqual({ before: current, after: ideal })
  act(remove, { noun: 'maps', ids: [current] })
  expect(comparedPair(project(), target)).toEqual({ before: target, after: ideal })
  for (const { id } of project().maps.values()) if (id !== target) act(remove, { noun: 'maps', ids: [id] })
  expect(comparedPair(project(), target)).toBe(null)
  expect(compareMaps(project(), current, target)).toBe(null)
})
