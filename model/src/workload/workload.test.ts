import { expect, it } from 'vitest'
import { workingYear } from '../calendar/terms.ts'
import { WorkCalendar } from '../calendar/workCalendar.ts'
import { type Sketch, sketch } from '../graph/sketch.ts'
import { takt, workInProgress } from '../metrics/analysis/pace.ts'
import { workloads } from './workload.ts'

/** domain.md 3.9 № 11: an operation of 150 minutes that a sixth of its passes return to, so that it is passed 1.2 times. */
const drawn = (staff: number | null, annualVolume: number | null = 1235): Sketch => ({
  participants: { clerk: { staff }, client: { external: true } },
  steps: {
    start: {},
    ask: { time: 30, lane: 'client' },
    a: { time: 150, lane: 'clerk' },
    x: { look: 'xor' },
    end: {},
  },
  flows: {
    'start > ask': {},
    'ask > a': {},
    'a > x': {},
    'x > a': { share: 1 / 6, returns: true },
    'x > end': { share: 5 / 6 },
  },
  about: { annualVolume },
})
const { days, minutes } = workingYear(new WorkCalendar(), 2026)
const loadOf = (given: Sketch) => {
  const { map, project } = sketch(given)
  return workloads(map, project, minutes)
}

it('S10, № 11: takt, work in progress, utilisation and the staff it takes', () => {
  expect([days, minutes]).toEqual([247, 118_320])
  expect(takt(minutes, 1235)).toBeCloseTo(95.8057, 4)
  expect(workInProgress(1235 / days, 12.5)).toBeCloseTo(62.5, 9)
  const [clerk, ...others] = loadOf(drawn(2))
  expect(others).toEqual([])
  expect(clerk?.minutes).toBeCloseTo(180, 9)
  expect(clerk?.utilisation).toBeCloseTo(0.9394, 4)
  expect(clerk?.needed).toBeCloseTo(2.2104, 4)
  expect(clerk?.cycleTime).toBeCloseTo(90, 9)
})

it('S10: without a staff there is no utilisation, without a volume no need, never a division by nothing', () => {
  expect(loadOf(drawn(null))).toMatchObject([{ utilisation: null, cycleTime: null, needed: expect.closeTo(2.2104, 4) }])
  expect(loadOf(drawn(0))).toMatchObject([{ utilisation: null, cycleTime: null }])
  expect(loadOf(drawn(2, null))).toMatchObject([{ utilisation: null, needed: null }])
  expect(loadOf(drawn(2, 0))).toMatchObject([{ utilisation: 0, needed: 0 }])
  expect(takt(minutes, 0)).toBe(null)
})
