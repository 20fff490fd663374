import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sketch } from '../graph/sketch.ts'
import { type CaseFile, sketchCase } from '../metrics/sketchCase.ts'
import { REWORK } from '../metrics/workedGraphs.ts'
import { type Basis, basisOf } from './basis.ts'
import { problemImpacts } from './problemImpact.ts'
import { savedWithout } from './removal.ts'
import { tornado } from './tornado.ts'

const { map, project } = sketch(REWORK)
const basis = basisOf(map, project) as Basis

describe('domain.md 3.8', () => {
  it('№ 15: the tornado of the rework example', () => {
    const swings = tornado(basis, project).map(({ about, what, low, high }) => [about, what, low, high])
    expect(swings).toEqual([
      ['ab', 'wait', expect.closeTo(225.7143, 4), expect.closeTo(397.1429, 4)],
      ['back', 'share', expect.closeTo(265, 4), expect.closeTo(373.3333, 4)],
      ['a', 'time', expect.closeTo(282.8571, 4), expect.closeTo(340, 4)],
      ['b', 'time', expect.closeTo(297.1429, 4), expect.closeTo(325.7143, 4)],
      ['back', 'wait', expect.closeTo(298.5714, 4), expect.closeTo(324.2857, 4)],
    ])
  })

  it('without the return the process takes 200, half as often 248.24; without a step its minutes of all passes', () => {
    expect(savedWithout(basis, 'back')).toBeCloseTo(111.428571, 6)
    expect(basis.expected - savedWithout(basis, 'back', 0.5)!).toBeCloseTo((200 + 60 * 0.15) / 0.85, 6)
    expect(savedWithout(basis, 'a')).toBeCloseTo(60 / 0.7, 6)
    expect(savedWithout(basis, 'ab', 0.5)).toBeCloseTo(60 / 0.7, 6)
    expect(savedWithout(basis, 'nobody')).toBeNull()
  })

  it('an element off the critical flow saves nothing by being shorter', () => {
    const drawn = sketch({
      steps: {
        start: {},
        s: { look: 'and', join: 'j' },
        b: { time: 100 },
        c: { time: 30 },
        j: { look: 'join' },
        end: {},
      },
      flows: { 'start > s': {}, 's > b': {}, 's > c': {}, 'b > j': {}, 'c > j': {}, 'j > end': {} },
    })
    const found = basisOf(drawn.map, drawn.project) as Basis
    expect([savedWithout(found, 'c'), savedWithout(found, 'b')]).toEqual([0, 70])
    expect(tornado(found, drawn.project)).toEqual([])
  })

  it('has the findings where a check blocks', () => {
    const drawn = sketch({ steps: { a: {} }, flows: {} })
    expect(basisOf(drawn.map, drawn.project)).toMatchObject({ sound: false })
  })
})

describe('S4, domain.md 4.3: what a problem costs', () => {
  const file: CaseFile = JSON.parse(
    readFileSync(new URL('../../fixtures/cases/land-use-permit.json', import.meta.url), 'utf8'),
  )
  const drawn = sketchCase(file, 'current')
  const found = basisOf(drawn.map, drawn.project) as Basis
  const impact = (...anchors: string[]) => {
    const problem = { id: 'p', deletedAt: null, number: 1, text: '', loss: null, evidence: '', estimate: null, anchors }
    const project = { ...drawn.project, problems: new Map([['p', problem]]) } as unknown as typeof drawn.project
    return problemImpacts(found, drawn.map, project)
  }

  it('on a step or flow its minutes, on a decision what its returns cost', () => {
    expect(impact('t5')[0]?.leadMinutes).toBeCloseTo(5.3333, 3)
    expect(impact('e6')[0]?.leadMinutes).toBeCloseTo(380, 6)
    expect(impact('x4')[0]?.leadMinutes).toBeCloseTo(452.381, 3)
  })

  it('on several elements their sum, never more than the whole', () => {
    expect(impact('t5', 'e6')[0]?.leadMinutes).toBeCloseTo(385.3333, 3)
    const all = [...drawn.map.steps, ...drawn.map.flows].map(({ id }) => id)
    expect(impact(...all)[0]?.leadMinutes).toBe(found.expected)
  })

  it('pinned to nothing of this map is not of this map', () => {
    expect(impact('elsewhere')).toEqual([])
  })
})
