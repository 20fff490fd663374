import { dice } from '../simulation/dice.ts'
import { percentile } from '../simulation/percentile.ts'

const DRAWS = 4000
/** Longer lists are drawn less often: the work stays that of a hundred timings. */
const MOST_ROLLS = DRAWS * 100
const LEAST_DRAWS = 400
const SEED = 14

/**
 * 95 % confidence interval of the mean without the assumption that timings are normal: means of samples drawn from the
 * sample itself, as many and with replacement, from the 2.5th to the 97.5th of a hundred (domain.md 3.9, № 14). The
 * same timings give the same interval. Null for fewer than two.
 */
export function resampledInterval(timings: readonly number[]): readonly [low: number, high: number] | null {
  const n = timings.length
  if (n < 2) return null
  const roll = dice(SEED)
  const draws = Math.max(LEAST_DRAWS, Math.min(DRAWS, Math.floor(MOST_ROLLS / n)))
  const means = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0
    for (let at = 0; at < n; at++) sum += timings[Math.floor(roll() * n)]!
    means[draw] = sum / n
  }
  means.sort()
  return [percentile(means, 0.025), percentile(means, 0.975)]
}
