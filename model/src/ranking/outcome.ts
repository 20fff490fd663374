import type { Id } from '../ids.ts'
import { type Agreement, agreement } from './agreement.ts'
import type { Candidate, Extras, Quadrant, RankingMethod, Tally, Vote } from './method.ts'
import { borda, midRanks } from './ranks.ts'

/** The least and the greatest rank that something had. */
type Places = readonly [best: number, worst: number]

/** Where one candidate stands. */
export interface Standing {
  readonly id: Id
  /** Null, as its rank: nobody said anything of it. */
  readonly score: number | null
  /** From 1; equal ones share the mean of their places. */
  readonly rank: number | null
  /** How many different voters said something of it. */
  readonly voters: number
  readonly borda: number | null
  /** Among the judges, from two on. */
  readonly places: Places | null
  /** With any one ballot left out. */
  readonly shaken: Places | null
  /** Mean marks along the outcome's axes. */
  readonly parts: readonly (number | null)[]
  readonly quadrant: Quadrant | null
}

/** What a vote came to. It holds nothing that tells one voter from another. */
export interface Outcome {
  /** The first first; what has no rank comes last. */
  readonly standings: readonly Standing[]
  readonly took: number
  readonly abstained: number
  readonly agreement: Agreement | null
  /** Of how many ballots each alone decides who is first; null with fewer than two. */
  readonly deciding: number | null
  readonly axes: readonly string[]
  readonly extras: Omit<Extras, 'quadrants'>
}

/** Ballots in any order; null, or nothing written on it: an abstention. Weights as the ballots, 1 unless given. */
export function countBallots<S, B>(
  method: RankingMethod<S, B>,
  ballots: readonly (B | null)[],
  candidates: readonly Candidate[],
  settings: S,
  weights: readonly number[] = [],
): Outcome {
  const votes = ballots.flatMap((ballot, at): Vote<B>[] =>
    ballot === null || method.isBlank(ballot) ? [] : [{ ballot, weight: weights[at] ?? 1 }],
  )
  const tally = method.tally(votes, candidates, settings)
  const ranks = ranksOf(tally)
  const without =
    votes.length < 2
      ? []
      : votes.map((left) =>
          ranksOf(
            method.tally(
              votes.filter((one) => one !== left),
              candidates,
              settings,
            ),
          ),
        )
  const judges = tally.judges.map(midRanks)
  const counts = judges.length === 0 ? null : borda(judges)
  const { quadrants, ...extras } = tally.extras?.() ?? {}
  const standings = candidates.map(({ id }, at) => ({
    id,
    score: tally.scores[at] ?? null,
    rank: ranks[at] ?? null,
    voters: tally.voters[at]!,
    borda: counts?.[at] ?? null,
    places: judges.length < 2 ? null : placesAmong(judges, at),
    shaken: placesAmong(without, at),
    parts: tally.parts?.[at] ?? [],
    quadrant: quadrants?.[at] ?? null,
  }))
  return {
    standings: standings.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
    took: votes.length,
    abstained: ballots.length - votes.length,
    agreement: agreement(judges),
    deciding: votes.length < 2 ? null : without.filter((other) => leaders(other) !== leaders(ranks)).length,
    axes: tally.axes ?? [],
    extras,
  }
}

/** Ranks of what was said something of; null elsewhere. */
function ranksOf({ scores, keys = scores.map((score) => [score ?? 0]) }: Tally): (number | null)[] {
  const told = scores.flatMap((score, at) => (score === null ? [] : [at]))
  const ranks = midRanks(told.map((at) => keys[at]!))
  const found = scores.map((): number | null => null)
  told.forEach((at, place) => {
    found[at] = ranks[place]!
  })
  return found
}

function leaders(ranks: readonly (number | null)[]): string {
  const best = Math.min(...ranks.map((rank) => rank ?? Infinity))
  return ranks.flatMap((rank, at) => (rank === best ? [at] : [])).join()
}

function placesAmong(lists: readonly (readonly (number | null)[])[], at: number): Places | null {
  const ranks = lists.flatMap((ranks) => ranks[at] ?? [])
  return ranks.length === 0 ? null : [Math.min(...ranks), Math.max(...ranks)]
}

/** Candidates that share a rank, two or more together. */
export function tiesOf({ standings }: Pick<Outcome, 'standings'>): (readonly Standing[])[] {
  const byRank = Map.groupBy(
    standings.filter(({ rank }) => rank !== null),
    ({ rank }) => rank,
  )
  return [...byRank.values()].filter((group) => group.length > 1)
}
