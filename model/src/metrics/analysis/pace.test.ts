import { expect, it } from 'vitest'
import { cycleTime, staffFor, takt, utilisation, workInProgress } from './pace.ts'

it('№ 11: takt, work in progress, cycle time, utilisation and staff', () => {
  const load = { volume: 1235, visits: 1.2, minutes: 150 }
  expect(takt(118_320, 1235)).toBeCloseTo(95.8057, 4)
  expect(1235 / 247).toBe(5)
  expect(workInProgress(1235 / 247, 12.5)).toBe(62.5)
  expect(cycleTime(150, 2)).toBe(75)
  expect(utilisation(load, 2, 118_320)).toBeCloseTo(0.9394, 4)
  expect(staffFor(load, 118_320)).toBeCloseTo(2.2104, 4)
  expect(Math.ceil(staffFor(load, 118_320))).toBe(3)
})

it('without demand or staff there is no takt, cycle time or utilisation', () => {
  expect([takt(118_320, 0), cycleTime(150, 0), utilisation({ volume: 1, visits: 1, minutes: 1 }, 0, 118_320)]).toEqual([
    null,
    null,
    null,
  ])
})
