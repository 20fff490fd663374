import { percentile } from '../simulation/percentile.ts'
import { studentQuantile } from './student.ts'

/** What a set of timings says (domain.md 5); minutes. */
export interface SampleStatistics {
  readonly n: number
  readonly min: number
  readonly max: number
  readonly mean: number
  readonly median: number
  /** Of the sample, n − 1; null for one timing. */
  readonly sd: number | null
  /** sd / mean; null where either is not known or the mean is 0. */
  readonly variation: number | null
  /** max / min; null when the least is 0. */
  readonly stability: number | null
  /** 95 % confidence interval of the mean by Student; null for one timing. */
  readonly interval: readonly [low: number, high: number] | null
}

export function statisticsOf(timings: readonly number[]): SampleStatistics | null {
  if (timings.length === 0) return null
  const sorted = [...timings].sort((a, b) => a - b)
  const n = sorted.length
  const min = sorted[0]!
  const max = sorted[n - 1]!
  const mean = sorted.reduce((sum, one) => sum + one, 0) / n
  const sd = n < 2 ? null : Math.sqrt(sorted.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1))
  const half = sd === null ? 0 : (studentQuantile(0.95, n - 1) * sd) / Math.sqrt(n)
  return {
    n,
    min,
    max,
    mean,
    median: percentile(sorted, 0.5),
    sd,
    variation: sd === null || mean === 0 ? null : sd / mean,
    stability: min > 0 ? max / min : null,
    interval: sd === null ? null : [mean - half, mean + half],
  }
}

const PILOT = 5
const MANY = 30
const NORMAL: Readonly<Record<90 | 95, number>> = { 90: 1.645, 95: 1.96 }

/**
 * Observations needed for the mean to be within `precision` (0…1) of the truth at that confidence (domain.md 5):
 * with Student's quantile while the pilot is small. Null for fewer than five timings, or a mean of 0.
 */
export function neededObservations(
  timings: readonly number[],
  { confidence = 95, precision = 0.05 }: { confidence?: 90 | 95; precision?: number } = {},
): number | null {
  const found = statisticsOf(timings)
  if (!found || found.n < PILOT || found.sd === null || found.mean === 0) return null
  const quantile = found.n < MANY ? studentQuantile(confidence / 100, found.n - 1) : NORMAL[confidence]
  return Math.ceil(((quantile * found.sd) / (precision * found.mean)) ** 2 - 1e-9)
}
