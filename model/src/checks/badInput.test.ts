import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { longMap } from '../../bench/longMap.ts'
import { readMoment } from '../calendar/moment.ts'
import { importCase } from '../cases/importCase.ts'
import { perform } from '../commands/perform.ts'
import { setFields } from '../commands/setFields.ts'
import { container } from '../document/containers.ts'
import { openProject } from '../document/projectDocument.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { type Sketch, type Sketched, sketch } from '../graph/sketch.ts'
import { lossTable } from '../losses/lossTable.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import { cycleTime, takt, utilisation } from '../metrics/analysis/pace.ts'
import { everyFigure } from '../metrics/everyFigure.ts'
import { METRICS } from '../metrics/metrics.ts'
import { oddNumbers } from '../metrics/oddNumbers.ts'
import { processMap } from '../subprocess/processMap.ts'
import { readTime } from '../time/readTime.ts'
import { checkMap } from './checkMap.ts'

const SIMULATED = { runs: 200, seed: 3 }

/** All that is known of a map; no number of it may be odd, whatever was drawn. */
function known({ map, project }: Sketched) {
  const answer = everyFigure(map, project, { simulate: SIMULATED })
  if (!answer.ok) throw new Error(answer.message)
  const measures = METRICS.map((metric) => ({ name: metric.name, ...metric.measure(map, project) }))
  expect(oddNumbers([answer.value, measures, lossTable(map, project), checkMap(map, project)])).toEqual([])
  return { figures: answer.value, findings: checkMap(map, project), measures }
}

const told = (drawn: Sketch) => {
  const { figures, findings } = known(sketch(drawn))
  expect('findings' in figures).toBe(findings.some(({ blocks }) => blocks))
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, about, message }) => ({ code, about, message }))
}

const DECIDED: Sketch = {
  steps: { start: {}, a: { time: 60 }, x: { look: 'xor', text: 'All right?' }, end: {} },
  flows: { 'start > a': {}, 'a > x': {}, 'out: x > end': { share: 0.7 }, 'back: x > a': { share: 0.3, returns: true } },
}
const withFlows = (flows: Sketch['flows']): Sketch => ({ ...DECIDED, flows: { ...DECIDED.flows, ...flows } })

describe('a finding names the element and the remedy', () => {
  it('where probabilities do not sum to 1', () => {
    expect(told(withFlows({ 'out: x > end': { share: 0.6 } }))).toEqual([
      {
        code: 'share-sum',
        about: ['x', 'out', 'back'],
        message: expect.stringContaining('"All right?" are 10 % short'),
      },
    ])
  })

  it('where a return has probability 1', () => {
    const found = told(withFlows({ 'out: x > end': { share: 0 }, 'back: x > a': { share: 1, returns: true } }))
    expect(found[0]).toEqual({
      code: 'loop-without-exit',
      about: ['start', 'a', 'x'],
      message: expect.stringMatching(/give a way out of "All right\?" a share above 0/),
    })
  })

  it('where the way out has a share so small that the sum would not miss it', () => {
    const found = told(withFlows({ 'out: x > end': { share: 1e-10 }, 'back: x > a': { share: 1, returns: true } }))
    expect(found.map(({ code }) => code)).toEqual(['loop-without-exit'])
  })

  it('where a loop of certain flows has no exit', () => {
    const found = told({
      steps: { ...DECIDED.steps, b: { time: 5 }, y: { look: 'xor', text: 'Again?' } },
      flows: {
        'start > a': {},
        'a > x': {},
        'x > end': { share: 0.5 },
        'x > b': { share: 0.5 },
        'b > y': {},
        'y > b': { share: 1, returns: true },
      },
    })
    expect(found).toEqual([
      { code: 'loop-without-exit', about: ['b', 'y'], message: expect.stringContaining('"Again?"') },
    ])
  })

  it('where a cycle has no return flag', () => {
    expect(told(withFlows({ 'back: x > a': { share: 0.3 } }))).toEqual([
      {
        code: 'cycle-unmarked',
        about: ['a', 'x'],
        message: expect.stringMatching(/mark the return flow, probably back out of "All right\?"/),
      },
    ])
  })

  it('where a region is not well nested; a simulation still answers', () => {
    const crossed: Sketch = {
      steps: {
        start: {},
        s: { look: 'and', join: 'j', text: 'Apart' },
        b: { time: 10 },
        c: { time: 20 },
        m: { look: 'join' },
        j: { look: 'join', text: 'Together' },
        end: {},
      },
      flows: {
        'start > s': {},
        's > b': {},
        's > c': {},
        'b > m': {},
        'c > m': {},
        'm > j': {},
        'j > end': {},
      },
    }
    expect(told(crossed)).toEqual([
      {
        code: 'region-not-nested',
        about: ['s', 'j'],
        message: expect.stringMatching(/branches of "Apart" must all run to "Together"/),
      },
    ])
    expect(known(sketch(crossed)).figures.monteCarlo).toMatchObject({ runs: 200, mean: expect.any(Number) })
  })

  it('where a map is empty', () => {
    const found = told({ steps: {}, flows: {} })
    expect(found).toEqual([
      { code: 'start-missing', about: ['map'], message: 'The map has no start: add one.' },
      { code: 'primary-end-missing', about: ['map'], message: expect.stringContaining('add one') },
    ])
  })

  it('where a map has one step', () => {
    const found = told({ steps: { only: { time: 60, text: 'Alone' } }, flows: {} })
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(['start-missing', 'primary-end-missing']))
    expect(found.every(({ message, about }) => message.length > 20 && about.length > 0)).toBe(true)
  })
})

describe('no number and its reason', () => {
  const line = (volume: number | null) =>
    sketch({
      participants: { clerk: { rate: 500 } },
      steps: { start: {}, a: { time: 60, lane: 'clerk', value: 'VA' }, end: {} },
      flows: { 'start > a': {}, 'a > end': {} },
      about: { annualVolume: volume },
    })

  it('without demand: no takt, and a year of no work, never a division by zero', () => {
    const { figures } = known(line(0))
    expect(figures).toMatchObject({ annualPersonHours: 0, annualCostRub: 0 })
    expect([
      takt(118_320, 0),
      cycleTime(60, 0),
      utilisation({ volume: 0, visits: 1, minutes: 60 }, 0, 118_320),
    ]).toEqual([null, null, null])
  })

  it('without a volume: no year, and the volume is what is missing', () => {
    const { figures, measures } = known(line(null))
    expect(figures).toMatchObject({ annualPersonHours: null, annualCostRub: null })
    expect(measures.find(({ name }) => name === 'annualLabour')).toMatchObject({
      value: null,
      missing: [{ about: 'about', what: 'volume' }],
    })
  })

  it('without minutes: no efficiency of nothing', () => {
    const { figures } = known(sketch({ steps: { start: {}, end: {} }, flows: { 'start > end': {} } }))
    expect(figures).toMatchObject({ pce: null, expected_pert: 0, min: 0 })
  })

  it('for a calendar year that is not published: refused by its number', () => {
    const { map, project } = line(10)
    const answer = everyFigure(map, project, { start: readMoment('2029-03-05T09:00')! })
    expect(answer).toMatchObject({ ok: false, code: 'calendar.year', values: { year: 2029 } })
  })
})

describe('a time whose least is longer than its most, or that is no time', () => {
  const BAD = [
    [30, 20, 10],
    [10, 5, 20],
    [Number.NaN, null, 1],
    [0, null, Number.POSITIVE_INFINITY],
    [1e308, 1e308, 1e308],
    [-5, null, 5],
    ['1', '2', '3'],
    [1, 2],
  ]
  const timed = (triple: unknown) => ({ triple, basis: 'work', source: 'guess' })

  it('is refused when typed', () => {
    expect(readTime('30-10м')).toMatchObject({ ok: false, code: 'time.order' })
    expect(readTime('99999999999999 рд')).toMatchObject({ ok: false, code: 'time.unread' })
  })

  it.each(BAD)('is refused by the command: %j %j %j', (...triple) => {
    const { document, first } = sampleProject()
    const input = { noun: 'steps', id: first, fields: { time: timed(triple) } } as never
    expect(perform(document, setFields, input, anna)).toMatchObject({ ok: false, code: 'field.value', about: [first] })
    expect(document.project().steps.get(first)?.time).toBeNull()
  })

  it.each(BAD)('is refused by an import with its place: %j %j %j', (...triple) => {
    const path = new URL('../../fixtures/cases/land-use-permit.json', import.meta.url)
    const file = JSON.parse(readFileSync(path, 'utf8'))
    const at = file.current.nodes.findIndex(({ kind }: { kind: string }) => kind === 'task')
    file.current.nodes[at].time = triple
    expect(importCase(file, () => ({}))).toMatchObject({
      ok: false,
      message: expect.stringContaining(`current.nodes[${at}].time`),
    })
  })

  it('written straight into the shared document reads as no time, and every figure stays a number', () => {
    const path = new URL('../../fixtures/cases/land-use-permit.json', import.meta.url)
    const imported = importCase(JSON.parse(readFileSync(path, 'utf8')), () => ({}))
    if (!imported.ok) throw new Error(imported.message)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, imported.value.update)
    const operations = [...openProject(doc).project().steps.values()].filter(({ look }) => look === 'operation')
    const hostile: [string, unknown][] = [
      ...BAD.map((triple): [string, unknown] => ['time', timed(triple)]),
      ['time', 'soon'],
      ['headcount', Number.NaN],
      ['repeatPart', -1],
      ['accuracy', 7],
      ['signatures', Number.POSITIVE_INFINITY],
    ]
    hostile.forEach(([field, value], number) => {
      ;(container(doc, 'steps').get(operations[number % operations.length]!.id) as Y.Map<unknown>).set(field, value)
    })
    for (const flow of container(doc, 'flows').values()) (flow as Y.Map<unknown>).set('wait', timed([9, 8, 7]))
    const project = openProject(doc).project()
    for (const { id } of project.maps.values()) {
      const { figures, findings } = known({ map: processMap(project, id)!, project })
      expect('findings' in figures).toBe(false)
      expect(findings.some(({ code }) => code === 'time-missing')).toBe(true)
    }
  })
})

describe('size', () => {
  it('a map of 5,000 steps has its figures, losses and findings', () => {
    const drawn = longMap(5000)
    expect(drawn.map.steps.length).toBeGreaterThan(4900)
    const { map, project } = drawn
    const found = analyse(map, project)
    expect(found.sound && oddNumbers([found.leadBuckets, found.min, found.expected, found.max])).toEqual([])
    expect(lossTable(map, project).sound).toBe(true)
    expect(checkMap(map, project).some(({ blocks }) => blocks)).toBe(false)
  })

  it('13 returns in one loop have a maximum that is marked as an upper bound, 12 an exact one', () => {
    const loop = (count: number): Sketch => {
      const names = Array.from({ length: count }, (_, at) => at)
      return {
        steps: {
          start: {},
          ...Object.fromEntries(
            names.flatMap((at) => [
              [`a${at}`, { time: 10 }],
              [`x${at}`, { look: 'xor' as const }],
            ]),
          ),
          end: {},
        },
        flows: Object.fromEntries([
          ['start > a0', {}],
          ...names.flatMap((at) => [
            [`a${at} > x${at}`, {}],
            [`x${at} > a0`, { share: 0.1, returns: true }],
            [`x${at} > ${at + 1 < count ? `a${at + 1}` : 'end'}`, { share: 0.9 }],
          ]),
        ]),
      }
    }
    const longest = (count: number) => {
      const drawn = sketch(loop(count))
      known(drawn)
      const found = analyse(drawn.map, drawn.project)
      return found.sound ? found.max.once : null
    }
    expect([longest(12)?.exact, longest(13)?.exact, longest(20)?.exact]).toEqual([true, false, false])
    expect(longest(13)!.minutes).toBeGreaterThanOrEqual(longest(12)!.minutes)
  })
})
