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

it('S10, № 11: takt, cases a day, work in progress, cycle time, utilisation and the staff it takes', () => {
  expect([days, minutes]).toEqual([247, 118_320])
  expect(takt(minutes, 1235)).toBeCloseTo(95.8057, 4)
  expect(1235 / days).toBe(5)
  expect(workInProgress(1235 / days, 12.5)).toBe(62.5)
  const [clerk, ...others] = loadOf(drawn(2))
  expect(others).toEqual([])
  expect(clerk?.minutes).toBeCloseTo(150 * 1.2, 9)
  expect(clerk?.cycleTime).toBeCloseTo(75, 9)
  expect(clerk?.utilisation).toBeCloseTo(0.9394, 4)
  expect(clerk?.needed).toBeCloseTo(2.2104, 4)
  expect(Math.ceil(clerk?.needed as number)).toBe(3)
})

it('S10: without demand or staff a figure is replaced by its reason, never by a division by nothing', () => {
  const staffed = { cycleTime: expect.closeTo(75, 9) }
  const lacking = { utilisation: 'noDemand', needed: 'noDemand' }
  expect(loadOf(drawn(2, null))).toMatchObject([{ ...staffed, ...lacking }])
  expect(loadOf(drawn(2, 0))).toMatchObject([{ ...staffed, ...lacking }])
  const needed = expect.closeTo(2.2104, 4)
  expect(loadOf(drawn(null))).toMatchObject([{ utilisation: 'staffUnsaid', cycleTime: 'staffUnsaid', needed }])
  expect(loadOf(drawn(0))).toMatchObject([{ utilisation: 'nobody', cycleTime: 'nobody', needed }])
  expect(takt(minutes, 0)).toBe(null)
})

it('S10: who does several steps has a utilisation and no cycle time; two people on a step take twice its time', () => {
  const { steps, flows, ...rest } = drawn(2)
  const [clerk] = loadOf({
    ...rest,
    steps: { ...steps, a: { time: 150, lane: 'clerk', headcount: 2 }, b: { time: 30, lane: 'clerk' } },
    flows: { ...flows, 'x > end': { share: 5 / 6, end: 'b' }, 'b > end': {} },
  })
  expect(clerk?.cycleTime).toBe('severalSteps')
  expect(clerk?.minutes).toBeCloseTo(180 + 30, 9)
  expect(clerk?.personMinutes).toBeCloseTo(360 + 30, 9)
  expect(clerk?.utilisation).toBeCloseTo((1235 * 390) / (2 * 118_320), 9)
})
