import { chiSquaredChance } from './chiSquared.ts'

export type Strength = 'strong' | 'moderate' | 'weak'

/** How far judges agree (domain.md 8, Kendall's W corrected for ties). */
export interface Agreement {
  /** Judges who ranked everything. */
  readonly judges: number
  /** 0 … 1; null where nobody told anything apart. */
  readonly w: number | null
  /** Null with fewer than four judges or candidates: W is then told without it. */
  readonly chiSquared: number | null
  readonly degrees: number
  /** The chance of so much agreement if all ranked by chance. */
  readonly chance: number | null
  /** The mean of Spearman's coefficient over all pairs of judges. */
  readonly spearman: number | null
  readonly strength: Strength | null
}

const STRONG = 0.7
const MODERATE = 0.4
const FEWEST_FOR_CHANCE = 4

/** Of ranks with shared places, one list a judge; null with fewer than two judges or candidates. */
export function agreement(judges: readonly (readonly number[])[]): Agreement | null {
  const m = judges.length
  const n = judges[0]?.length ?? 0
  if (m < 2 || n < 2) return null
  const sums = Array.from({ length: n }, (_, at) => judges.reduce((sum, ranks) => sum + ranks[at]!, 0))
  const mean = (m * (n + 1)) / 2
  const squares = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const ties = judges.reduce((sum, ranks) => sum + tied(ranks), 0)
  const most = m * m * (n ** 3 - n) - m * ties
  const degrees = n - 1
  if (most <= 0) return { judges: m, w: null, chiSquared: null, degrees, chance: null, spearman: null, strength: null }
  const w = Math.min(1, (12 * squares) / most)
  const isTold = m >= FEWEST_FOR_CHANCE && n >= FEWEST_FOR_CHANCE
  const chiSquared = isTold ? m * degrees * w : null
  return {
    judges: m,
    w,
    chiSquared,
    degrees,
    chance: chiSquared === null ? null : chiSquaredChance(chiSquared, degrees),
    spearman: (m * w - 1) / (m - 1),
    strength: w >= STRONG ? 'strong' : w >= MODERATE ? 'moderate' : 'weak',
  }
}

/** Σ (t³ − t) over the places that one judge shared out. */
function tied(ranks: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1)
  return [...counts.values()].reduce((sum, t) => sum + t ** 3 - t, 0)
}
