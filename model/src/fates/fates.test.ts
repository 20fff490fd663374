import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { importCase } from '../cases/importCase.ts'
import { inWordsOfCase } from '../cases/inWordsOfCase.ts'
import { openProject } from '../document/projectDocument.ts'
import { sketch } from '../graph/sketch.ts'
import type { Project } from '../records/project.ts'
import { processMap } from '../subprocess/processMap.ts'
import { type Fates, fatesOf } from './fates.ts'
import { savedBySolution } from './solutionMinutes.ts'

function imported(name: string) {
  const given = JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
  const found = importCase(given, () => ({}))
  if (!found.ok) throw new Error(found.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, found.value.update)
  const project = openProject(doc).project()
  const mapOf = (state: string) =>
    processMap(project, [...project.maps.values()].find((map) => map.state === state)!.id)!
  return {
    project,
    names: found.value.names,
    current: mapOf('current'),
    target: mapOf('target'),
    expected: given.expected,
  }
}

const sum = (all: Iterable<number>) => [...all].reduce((total, one) => total + one, 0)

describe.each(['land-use-permit', 'kindergarten-enrolment'])('the fates of the case %s', (name) => {
  const { project, names, current, target, expected } = imported(name)
  const fates = fatesOf(current, target, project) as Fates

  it('add up to both lead times, and their differences to the difference', () => {
    const before = sum(fates.steps.map((one) => one.minutesBefore)) + fates.ownerlessBefore
    const after = sum(fates.steps.map((one) => one.minutesAfter)) + fates.ownerlessAfter
    expect(before).toBeCloseTo(expected.current.expected_pert, 3)
    expect(after).toBeCloseTo(expected.target.expected_pert, 3)
    const saved = savedBySolution(fates, [current, target], project)
    expect(sum(saved.solutions.values()) + saved.unexplained).toBeCloseTo(before - after, 6)
  })

  it('give each step of the current map exactly one', () => {
    const steps = current.steps.filter(({ look }) => look === 'operation').map(({ id }) => id)
    expect(fates.steps.flatMap(({ before }) => before ?? [])).toEqual(steps)
  })

  it('name the steps that are gone', () => {
    const gone = inWordsOfCase(
      fates.steps.filter(({ fate }) => fate === 'removed').map(({ before }) => before),
      names,
    )
    const stays = new Set(target.steps.flatMap(({ from }) => inWordsOfCase([...from], names)))
    expect(gone.length).toBeGreaterThan(2)
    expect(gone.filter((id) => stays.has(id as string))).toEqual([])
  })
})

/** A current map of five steps in two lanes, and a target map drawn from it. */
function pair(): { project: Project; fates: (over?: Record<string, object>) => Fates } {
  const lanes = { office: {}, head: {} }
  const old = sketch({
    steps: {
      start: {},
      a: { time: 10, lane: 'office' },
      b: { time: 30, lane: 'office' },
      c: { time: 60, lane: 'office' },
      d: { time: 20, lane: 'head' },
      e: { time: 40, lane: 'office' },
      f: { time: 5, lane: 'office' },
      end: {},
    },
    flows: {
      'start > a': {},
      'a > b': {},
      'b > c': {},
      'c > d': { wait: 100 },
      'd > e': {},
      'e > f': {},
      'f > end': {},
    },
    participants: lanes,
  })
  const now = sketch({
    steps: {
      begin: { look: 'start' },
      a2: { time: 10, lane: 'office2', from: ['a'] },
      bc: { time: 45, lane: 'office2', from: ['b', 'c'] },
      d2: { time: 20, lane: 'office2', from: ['d'] },
      e1: { time: 15, lane: 'office2', from: ['e'] },
      e2: { time: 5, lane: 'office2', headcount: 0, from: ['e'] },
      n: { time: 7, lane: 'office2' },
      finish: { look: 'end' },
    },
    flows: {
      'begin > a2': {},
      'a2 > bc': {},
      'bc > d2': { wait: 20 },
      'd2 > e1': {},
      'e1 > e2': {},
      'e2 > n': {},
      'n > finish': {},
    },
  })
  const records = <T>(noun: (of: Project) => ReadonlyMap<string, T>) =>
    new Map([...noun(old.project), ...noun(now.project)])
  const fates = (over: Record<string, object> = {}) => {
    const steps = new Map([...records((of) => of.steps)].map(([id, step]) => [id, { ...step, ...over[id] }]))
    const lane = { ...old.project.lanes.get('office')!, id: 'office2' }
    const project = {
      ...old.project,
      steps,
      flows: records((of) => of.flows),
      lanes: new Map([...old.project.lanes, ['office2', lane]]),
    }
    const of = (ids: ReadonlySet<string>) => ({ steps: [...steps.values()].filter(({ id }) => ids.has(id)) })
    const current = { ...old.map, ...of(new Set(old.map.steps.map(({ id }) => id))) }
    const target = { ...now.map, ...of(new Set(now.map.steps.map(({ id }) => id))) }
    return fatesOf(current, target, project) as Fates
  }
  return { project: old.project, fates }
}

describe('S5: a fate', () => {
  const { fates } = pair()
  const said = (found: Fates) =>
    found.steps.map(({ before, fate, minutesBefore, minutesAfter }) => [before, fate, minutesBefore, minutesAfter])

  it('follows from what the steps of the target remember', () => {
    expect(said(fates())).toEqual([
      ['a', 'kept', 10, 10],
      ['b', 'merged', 30, 15],
      ['c', 'merged', 60, 30],
      ['d', 'moved', 120, 40],
      ['e', 'split', 40, 20],
      ['f', 'removed', 5, 0],
      [null, 'new', 0, 7],
    ])
  })

  it('of a step that is done by nobody any more is automated, of a longer one lengthened', () => {
    const found = fates({ a2: { headcount: 0 }, d2: { lane: 'head' } })
    expect(said(found).slice(0, 1)).toEqual([['a', 'automated', 10, 10]])
    expect(said(found)[3]).toEqual(['d', 'shortened', 120, 40])
    const longer = fates({ a2: { time: { triple: [20, 20, 20], basis: 'work', source: 'guess' } } })
    expect(said(longer)[0]).toEqual(['a', 'lengthened', 10, 20])
  })

  it('that a person typed stands, and says that it was typed', () => {
    const found = fates({ d: { fate: 'automated' }, a: { fate: 'kept' } })
    expect(found.steps[3]).toMatchObject({ fate: 'automated', typed: true })
    expect(found.steps[0]).toMatchObject({ fate: 'kept', typed: false })
  })
})

it('S6: minutes saved go to the solutions behind a step in equal parts, on to their actions, the rest is unexplained', () => {
  const { project, fates } = pair()
  const record = (fields: object) => ({ deletedAt: null, ...fields })
  const given = {
    ...project,
    problems: new Map([['p', record({ id: 'p', anchors: ['c-d'] })]]),
    solutions: new Map([
      ['s1', record({ id: 's1', problems: ['p'], steps: [] })],
      ['s2', record({ id: 's2', problems: ['p'], steps: [] })],
      ['s3', record({ id: 's3', problems: [], steps: [] })],
    ]),
    actions: new Map([
      ['a1', record({ id: 'a1', solution: 's1' })],
      ['a2', record({ id: 'a2', solution: 's1' })],
    ]),
  } as unknown as Project
  const current = processMap(project, 'map')!
  const found = savedBySolution(fates(), [current], given)
  expect(Object.fromEntries(found.solutions)).toEqual({ s1: 40, s2: 40, s3: 0 })
  expect(Object.fromEntries(found.actions)).toEqual({ a1: 20, a2: 20 })
  expect(found.unexplained).toBe(265 - 122 - 80)
})
