import { describe, expect, it } from 'vitest'
import { outliersOf } from './outliers.ts'
import { neededObservations, statisticsOf } from './sample.ts'
import { stabilised } from './stability.ts'
import { studentQuantile } from './student.ts'

const TIMINGS = [12, 15, 14, 13, 18, 15, 16, 14, 13, 20]

describe('S8, domain.md 5: time study', () => {
  it('5 sample: the worked ten timings', () => {
    expect(statisticsOf(TIMINGS)).toEqual({
      n: 10,
      min: 12,
      max: 20,
      mean: 15,
      median: 14.5,
      sd: expect.closeTo(2.4495, 4),
      variation: expect.closeTo(0.1633, 4),
      stability: expect.closeTo(1.667, 3),
      interval: [expect.closeTo(13.248, 3), expect.closeTo(16.752, 3)],
    })
  })

  it.each([
    ['5 Student 95/5', 95, 0.05, 55],
    ['5 Student 95/10', 95, 0.1, 14],
    ['5 Student 90/10', 90, 0.1, 9],
  ] as const)(
    '%s: a pilot of ten, %d %% confidence within %d needs %d observations',
    (_, confidence, precision, needed) => {
      expect(neededObservations(TIMINGS, { confidence, precision })).toBe(needed)
    },
  )

  it.each([
    ['5 normal 95/5', 95, 0.05, 41],
    ['5 normal 95/10', 95, 0.1, 11],
    ['5 normal 90/10', 90, 0.1, 8],
  ] as const)('%s: a long pilot of the same spread, %d %% within %d', (_, confidence, precision, normal) => {
    // Forty timings scaled to the same mean and sample deviation: only the quantile differs.
    const spread = Math.sqrt((2.4495 ** 2 * 39) / 40)
    const many = Array.from({ length: 40 }, (_, at) => 15 + (at % 2 === 0 ? spread : -spread))
    expect(neededObservations(many, { confidence, precision })).toBe(normal)
  })

  it('too few timings say nothing about how many are needed', () => {
    expect([neededObservations([1, 2, 3, 4]), neededObservations([]), statisticsOf([])]).toEqual([null, null, null])
    expect(statisticsOf([7])).toMatchObject({ n: 1, mean: 7, sd: null, interval: null })
  })

  it('5 outlier: one is flagged by its modified z, its neighbours are not', () => {
    const found = outliersOf(TIMINGS.map((one) => (one === 20 ? 55 : one)))!
    expect(found.fences).toEqual([9.5, 19.5])
    expect(found.modifiedZ[9]).toBeCloseTo(18.2115, 4)
    expect(found.modifiedZ[4]).toBeCloseTo(1.574, 3)
    expect(found.flagged).toEqual([9])
  })

  it('where half the timings are alike the fences decide', () => {
    expect(outliersOf([10, 10, 10, 10, 10, 10, 30])).toMatchObject({
      flagged: [6],
      modifiedZ: [null, null, null, null, null, null, null],
    })
  })

  it('5 stability: of the worked row 20 and 5 go, 10 / 7 stays', () => {
    const found = stabilised([5, 7, 9, 9, 20, 10, 8, 10], 1.5)!
    expect(found.left.map((at) => [5, 7, 9, 9, 20, 10, 8, 10][at])).toEqual([20, 5])
    expect(found).toMatchObject({ steady: true, stability: expect.closeTo(1.43, 2), mean: expect.closeTo(8.83, 2) })
  })

  it('what stays unsteady after a fifth is left out needs more observations', () => {
    expect(stabilised([1, 10, 100, 1000, 5], 1.5)).toMatchObject({ steady: false })
  })

  it('Student: the tables of any textbook', () => {
    expect([
      studentQuantile(0.95, 9),
      studentQuantile(0.95, 4),
      studentQuantile(0.9, 9),
      studentQuantile(0.99, 1),
    ]).toEqual([
      expect.closeTo(2.2622, 4),
      expect.closeTo(2.7764, 4),
      expect.closeTo(1.8331, 4),
      expect.closeTo(63.6567, 3),
    ])
  })
})
