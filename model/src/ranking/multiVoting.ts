import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import type { RankingMethod, Round } from './method.ts'
import { amongCandidates, badSettings, isRecord, isWhole, unreadable } from './plain.ts'

interface MultiVotingSettings {
  /** Votes of one voter, one for each of so many candidates. */
  readonly votes: number
  /** 1 … 4. */
  readonly round: number
}

const FEW = 5
const MOST_ROUNDS = 4

/** Multi-voting: rounds that keep what has more than half of the leader's votes. */
export const multiVoting: RankingMethod<MultiVotingSettings, readonly Id[]> = {
  name: 'multiVoting',
  byBallot: true,
  size: [2, 200],
  defaults: ({ candidates }) => ({ votes: Math.max(1, Math.ceil(candidates / 3)), round: 1 }),
  readSettings(value, candidates) {
    if (!isRecord(value) || !isWhole(value.votes, 1, Math.max(1, candidates.length))) return badSettings()
    if (!isWhole(value.round, 1, MOST_ROUNDS)) return badSettings()
    return ok({ votes: value.votes, round: value.round })
  },
  blank: () => [],
  readBallot(value, candidates, { votes }) {
    if (!Array.isArray(value) || new Set(value).size !== value.length) return unreadable()
    const known = amongCandidates(value, candidates)
    if (!known.ok) return known
    const count = value.length
    if (count > votes)
      return refuse('ballot.tooMany', `A voter has ${votes} votes; this ballot has ${count}.`, [], {
        count,
        most: votes,
      })
    return ok(value as Id[])
  },
  isBlank: (ballot) => ballot.length === 0,
  left: (ballot, _, { votes }) => votes - ballot.length,
  tally(votes, candidates, { round }) {
    const named = (id: Id) => votes.filter(({ ballot }) => ballot.includes(id))
    const scores = candidates.map(({ id }) => named(id).reduce((sum, { weight }) => sum + weight, 0))
    return {
      scores,
      voters: candidates.map(({ id }) => named(id).length),
      judges: votes.map(({ ballot }) => candidates.map(({ id }) => [ballot.includes(id) ? 1 : 0])),
      extras: () => ({ round: afterRound(candidates, scores, round) }),
    }
  },
}

function afterRound(candidates: readonly { id: Id }[], scores: readonly number[], number: number): Round {
  const leader = Math.max(0, ...scores)
  const threshold = leader / 2
  const kept = candidates.filter((_, at) => leader === 0 || scores[at]! > threshold).map(({ id }) => id)
  const over =
    kept.length <= FEW ? 'few' : kept.length === candidates.length ? 'same' : number >= MOST_ROUNDS ? 'rounds' : null
  return { number, threshold, kept, over }
}
