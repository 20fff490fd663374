import { expect, it } from 'vitest'
import { resampledInterval } from './resampled.ts'
import { statisticsOf } from './sample.ts'

const FOURTEENTH = [12, 15, 15, 18, 20, 22, 25, 31, 40, 64]

it('S12, № 14: the mean of the sample lies between 18.3 and 36.4, as drawing it again and again says', () => {
  const [low, high] = resampledInterval(FOURTEENTH)!
  expect(low).toBeCloseTo(18.3, 0)
  expect(high).toBeCloseTo(36.4, 0)
  // The long tail is on the right, which Student's interval cannot say.
  const { mean, interval } = statisticsOf(FOURTEENTH)!
  expect(high - mean).toBeGreaterThan(mean - low)
  expect(low).toBeGreaterThan(interval![0])
  expect(resampledInterval(FOURTEENTH)).toEqual([low, high])
})

it('S12: equal timings leave no doubt, one timing says nothing, and a thousand are drawn within a blink', () => {
  expect(resampledInterval([7, 7, 7])).toEqual([7, 7])
  expect(resampledInterval([7])).toBeNull()
  expect(resampledInterval([])).toBeNull()
  const [low, high] = resampledInterval(Array.from({ length: 1000 }, (_, at) => at % 100))!
  expect(low).toBeLessThan(49.5)
  expect(high).toBeGreaterThan(49.5)
  expect(high - low).toBeLessThan(5)
})
