import { describe, expect, it } from 'vitest'
import { checkMap } from '../checks/checkMap.ts'
import { sketch } from '../graph/sketch.ts'
import type { Id } from '../ids.ts'
import { type Estimate, type Problem, problemFields } from '../records/problem.ts'
import type { Project } from '../records/project.ts'
import type { LossCode } from '../records/step.ts'
import { estimatesOf } from './estimates.ts'
import { type LossTable, lossTable } from './lossTable.ts'

const drawn = sketch({
  participants: { office: { rate: 600 }, lawyers: { rate: 900 }, applicant: { external: true } },
  steps: {
    start: { lane: 'applicant' },
    apply: { time: 20, lane: 'applicant', value: 'VA' },
    scan: { time: 30, lane: 'office', value: 'NVA', loss: 'processing' },
    check: { time: 60, lane: 'lawyers', value: 'VA' },
    end: { lane: 'office' },
  },
  flows: {
    'start > apply': {},
    'apply > scan': { wait: 120 },
    'to-check: scan > check': { transfer: 15 },
    'check > end': {},
  },
  about: { annualVolume: 300 },
})

function estimated(loss: LossCode | null, anchors: Id[], estimate: Partial<Estimate> = {}): Project {
  const problem: Problem = {
    id: 'problem',
    deletedAt: null,
    number: 1,
    text: 'Lawyers scan papers',
    evidence: '',
    loss,
    anchors,
    estimate: { minutes: 40, share: 0.5, source: 'the head of the office, March', ...estimate },
  }
  return { ...drawn.project, problems: new Map([[problem.id, problem]]) }
}
const one = (loss: LossCode | null, anchors: Id[], estimate?: Partial<Estimate>) =>
  estimatesOf(drawn.map, estimated(loss, anchors, estimate))[0]!

describe('L1, domain.md 4.2: an estimate of a loss', () => {
  it('is minutes of an average case, hours by the volume, roubles by the rate of the lane', () => {
    expect(one('talent', ['check'])).toEqual({
      problem: 'problem',
      number: 1,
      loss: 'talent',
      minutes: 40,
      share: 0.5,
      source: 'the head of the office, March',
      caseMinutes: 20,
      personHoursPerYear: 100,
      roublesPerYear: 90_000,
      about: ['check'],
    })
    expect(one('talent', ['check', 'office']).roublesPerYear).toBe(75_000)
    expect(one('talent', ['office']).about).toEqual(['scan', 'end'])
    expect(one('overproduction', ['to-check'])).toMatchObject({ roublesPerYear: 90_000, about: ['to-check'] })
  })

  it('gives no roubles without a place, no hours where only time passes or outsiders work', () => {
    expect(one('talent', [])).toMatchObject({ personHoursPerYear: 100, roublesPerYear: null, about: [] })
    expect(one('inventory', ['check'])).toMatchObject({
      caseMinutes: 20,
      personHoursPerYear: null,
      roublesPerYear: null,
    })
    expect(one('processing', ['apply'])).toMatchObject({ personHoursPerYear: null, roublesPerYear: null })
    const project = { ...estimated('talent', ['check']), about: { ...drawn.project.about, annualVolume: null } }
    expect(estimatesOf(drawn.map, project)[0]).toMatchObject({ caseMinutes: 20, personHoursPerYear: null })
  })

  it('is added to no bucket: they still sum to the lead time', () => {
    const without = lossTable(drawn.map, drawn.project) as LossTable
    const table = lossTable(drawn.map, estimated('processing', ['scan'])) as LossTable
    expect(table.rows).toEqual(without.rows)
    expect(table.rows.reduce((sum, { leadMinutes }) => sum + leadMinutes, 0)).toBeCloseTo(245, 9)
    expect(table.estimates.map(({ problem }) => problem)).toEqual(['problem'])
    expect(without.estimates).toEqual([])
  })

  it('of another map is not of this one', () => {
    const project = estimated('talent', ['elsewhere'])
    const step = { ...drawn.project.steps.get('check')!, id: 'elsewhere', map: 'other' }
    const steps = new Map(drawn.project.steps).set('elsewhere', step)
    expect(estimatesOf(drawn.map, { ...project, steps })).toEqual([])
  })

  it('without a source is a finding that names the problem and shows its place', () => {
    const found = (project: Project) =>
      checkMap(drawn.map, project).filter(({ code }) => code === 'estimate-source-missing')
    expect(found(estimated('talent', ['check']))).toEqual([])
    expect(found(estimated('talent', ['check'], { source: ' ' }))).toMatchObject([
      { about: ['check'], values: { problem: 'Lawyers scan papers' }, severity: 'warning', blocks: false },
    ])
  })

  it.each([
    { minutes: -1, share: 1, source: '' },
    { minutes: 1, share: 1.2, source: '' },
    { minutes: Number.NaN, share: 1, source: '' },
    { minutes: 1, share: 1 },
  ])('of a wrong form is refused: %o', (given) => {
    expect(problemFields.estimate.accepts(given)).toBe(false)
    expect(problemFields.estimate.accepts({ minutes: 1, share: 1, source: '' })).toBe(true)
  })
})
