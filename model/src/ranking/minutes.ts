import { ok } from '../result.ts'
import type { RankingMethod } from './method.ts'
import { unreadable } from './plain.ts'

/** Minutes lost by the map (of a solution: saved): nobody votes. What the map cannot tell stays without a rank. */
export const minutes: RankingMethod<Readonly<Record<string, never>>, null> = {
  name: 'minutes',
  byBallot: false,
  size: [1, 500],
  defaults: () => ({}),
  readSettings: () => ok({}),
  blank: () => null,
  readBallot: () => unreadable(),
  isBlank: () => true,
  left: () => 0,
  tally: (_, candidates) => ({
    scores: candidates.map((one) => one.minutes ?? null),
    voters: candidates.map(() => 0),
    judges: [],
  }),
}
