import { percentile } from '../simulation/percentile.ts'

const FENCE = 1.5
const CONSISTENT = 0.6745
const MODIFIED_Z = 3.5

export interface Outliers {
  /** Tukey's fences with type-7 quartiles; minutes. */
  readonly fences: readonly [low: number, high: number]
  /** 0.6745·(x − median)/MAD of each timing; null where MAD is 0. */
  readonly modifiedZ: readonly (number | null)[]
  /** Places of the suspicious timings in the given list: flagged, never dropped (domain.md 5). */
  readonly flagged: readonly number[]
}

/** By |modified z| > 3.5, or by the fences when half the timings are alike. */
export function outliersOf(timings: readonly number[]): Outliers | null {
  if (timings.length === 0) return null
  const sorted = [...timings].sort((a, b) => a - b)
  const [first, third] = [percentile(sorted, 0.25), percentile(sorted, 0.75)]
  const fences = [first - FENCE * (third - first), third + FENCE * (third - first)] as const
  const median = percentile(sorted, 0.5)
  const distances = timings.map((one) => Math.abs(one - median)).sort((a, b) => a - b)
  const spread = percentile(distances, 0.5)
  const modifiedZ = timings.map((one) => (spread > 0 ? (CONSISTENT * (one - median)) / spread : null))
  const flagged = timings.flatMap((one, at) => {
    const z = modifiedZ[at]!
    const suspicious = z === null ? one < fences[0] || one > fences[1] : Math.abs(z) > MODIFIED_Z
    return suspicious ? [at] : []
  })
  return { fences, modifiedZ, flagged }
}
