import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import type { RankingMethod } from './method.ts'
import { amongCandidates, at, badSettings, isRecord, isWhole, unreadable } from './plain.ts'

interface DotSettings {
  /** Dots of one voter. */
  readonly dots: number
  /** The most of them on one candidate. */
  readonly most: number
}

/** Dots by candidate; what has none need not be there. */
export type DotBallot = Readonly<Record<Id, number>>

const MOST_DOTS = 100

const given = (ballot: DotBallot): number => Object.values(ballot).reduce((sum, dots) => sum + dots, 0)

/** Dot voting: the sum of dots; equal sums by the number of different voters. */
export const dots: RankingMethod<DotSettings, DotBallot> = {
  name: 'dots',
  byBallot: true,
  size: [2, 200],
  defaults: ({ candidates }) => ({ dots: Math.min(8, Math.max(3, Math.ceil(candidates / 4))), most: 2 }),
  readSettings(value) {
    if (!isRecord(value) || !isWhole(value.dots, 1, MOST_DOTS) || !isWhole(value.most, 1, value.dots))
      return badSettings()
    return ok({ dots: value.dots, most: value.most })
  },
  blank: () => ({}),
  readBallot(value, candidates, { dots: allowed, most }) {
    if (!isRecord(value)) return unreadable()
    const entries = Object.entries(value)
    const known = amongCandidates(Object.keys(value), candidates)
    if (!known.ok) return known
    if (!entries.every(([, one]) => isWhole(one, 0, MOST_DOTS))) return unreadable()
    const ballot = Object.fromEntries(entries.filter(([, one]) => one !== 0)) as DotBallot
    const crowded = entries.filter(([, one]) => (one as number) > most).map(([id]) => id)
    if (crowded.length > 0)
      return refuse('ballot.tooManyOnOne', `At most ${most} dots may stand on one line.`, crowded, { most })
    const count = given(ballot)
    if (count > allowed)
      return refuse('ballot.tooMany', `A voter has ${allowed} votes; this ballot has ${count}.`, [], {
        count,
        most: allowed,
      })
    return ok(ballot)
  },
  isBlank: (ballot) => given(ballot) === 0,
  left: (ballot, candidates, { dots: allowed, most }) => Math.min(allowed, candidates.length * most) - given(ballot),
  tally(votes, candidates) {
    const scores = candidates.map(({ id }) =>
      votes.reduce((sum, { ballot, weight }) => sum + weight * (at(ballot, id) ?? 0), 0),
    )
    const voters = candidates.map(({ id }) => votes.filter(({ ballot }) => (at(ballot, id) ?? 0) > 0).length)
    return {
      scores,
      keys: scores.map((score, index) => [score, voters[index]!]),
      voters,
      judges: votes.map(({ ballot }) => candidates.map(({ id }) => [at(ballot, id) ?? 0])),
    }
  },
}
