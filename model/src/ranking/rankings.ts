import { dots } from './dots.ts'
import { ice } from './ice.ts'
import { impactEffort } from './impactEffort.ts'
import { matrix } from './matrix.ts'
import type { RankingMethod } from './method.ts'
import { minutes } from './minutes.ts'
import { multiVoting } from './multiVoting.ts'
import { pairs } from './pairs.ts'
import { rice } from './rice.ts'
import { weights } from './weights.ts'

/** The one list of ways to rank. A new one is a file and a line here. */
export const RANKINGS = [
  dots,
  multiVoting,
  pairs,
  matrix,
  weights,
  impactEffort,
  ice,
  rice,
  minutes,
] as const satisfies readonly RankingMethod[]

export const RANKING_NAMES = RANKINGS.map(({ name }) => name)

export const rankingMethod = (name: string): RankingMethod | undefined =>
  (RANKINGS as readonly RankingMethod[]).find((one) => one.name === name)
