import type { Observation, Timings } from '@potok/model'
import { expect, it } from 'vitest'
import { timingFigures } from './timingFigures.ts'

const sheet = (minutes: readonly number[], leftOut: readonly number[] = []): Timings => ({
  all: minutes.map((one, at) => ({ id: `t${at}`, minutes: one, kept: !leftOut.includes(at) }) as Observation),
  kept: minutes.filter((_, at) => !leftOut.includes(at)).sort((a, b) => a - b),
})
const WORKED = [12, 15, 14, 13, 18, 15, 16, 14, 13, 20]

it('the worked sheet tells its statistics and how many more are needed at 5 % and at 10 %', () => {
  const { statistics, more, flagged, unsteady } = timingFigures(sheet(WORKED), 2)
  expect(statistics).toMatchObject({ n: 10, mean: 15, median: 14.5, stability: expect.closeTo(1.667, 3) })
  expect(more).toEqual([
    { precision: 0.05, count: 45 },
    { precision: 0.1, count: 4 },
  ])
  expect([flagged.size, unsteady]).toEqual([0, null])
})

it('an outlier is told by its own row, wherever it stands; left out, it is told no more and counts nowhere', () => {
  const minutes = [55, ...WORKED.slice(0, 9)]
  expect([...timingFigures(sheet(minutes), 2).flagged]).toEqual(['t0'])
  const { statistics, flagged } = timingFigures(sheet(minutes, [0]), 2)
  expect([statistics?.n, statistics?.max, flagged.size]).toEqual([9, 18, 0])
})

it('above the norm it is told whose absence would steady the rest, and nothing is dropped', () => {
  const { statistics, unsteady } = timingFigures(sheet([5, 7, 9, 9, 20, 10, 8, 10]), 1.5)
  expect(statistics?.stability).toBe(4)
  expect(unsteady).toEqual({ without: [20, 5], stability: expect.closeTo(10 / 7, 9) })
})

it('with fewer than five timings nobody is told how many are needed; without any there are no figures', () => {
  expect(timingFigures(sheet([12, 15, 14, 13]), 2).more.map(({ count }) => count)).toEqual([null, null])
  expect(timingFigures(sheet([]), 2)).toMatchObject({ statistics: null, unsteady: null })
})
