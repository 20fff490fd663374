import type { Id } from '../ids.ts'
import type { Result } from '../result.ts'

/** Something that is ranked: a problem, a solution, a cause, a criterion. */
export interface Candidate {
  readonly id: Id
  /** What it costs or saves by the map; only the method `minutes` reads it. */
  readonly minutes?: number | null
}

/** What one round of a method makes of its ballots, before ranks are given; lists are in the order of the candidates. */
export interface Tally {
  /** Null where nobody said anything: an abstention is no zero. */
  readonly scores: readonly (number | null)[]
  /** What decides first, next, …; the greater comes first. Without it the scores alone do. */
  readonly keys?: readonly (readonly number[])[]
  /** How many different voters said something of each. */
  readonly voters: readonly number[]
  /** For each voter who ranked everything: what they gave, in keys as above. */
  readonly judges: readonly (readonly (readonly number[])[])[]
  /** Means of what was marked, by axis. */
  readonly axes?: readonly string[]
  readonly parts?: readonly (readonly (number | null)[])[]
  /** Asked for once; counting with a ballot left out does without. */
  extras?(): Extras
}

export const QUADRANTS = ['quickWin', 'bigProject', 'fillIn', 'putOff'] as const

export type Quadrant = (typeof QUADRANTS)[number]

/** What only some methods tell. */
export interface Extras {
  /** The greatest score that can be had; the score as a share of it is worth telling. */
  readonly most?: number
  /** Impact and effort: by candidate; null where it has not been marked. */
  readonly quadrants?: readonly (Quadrant | null)[]
  /** Pairs: circles of the group, A over B, B over C, C over A, by majority. */
  readonly triads?: readonly (readonly [Id, Id, Id])[]
  /** Pairs: coefficient of agreement u, −1/m … 1, and how many contradicted themselves (ζ < 0.7). */
  readonly concord?: number | null
  readonly contradicting?: number
  /** Weights: consistency ratio of the group's ratios; null with two criteria. */
  readonly consistency?: number | null
  /** Multi-voting: what stays for the next round. */
  readonly round?: Round
}

export interface Round {
  readonly number: number
  /** Half of the leader's votes: who has more stays. */
  readonly threshold: number
  readonly kept: readonly Id[]
  /** Why no further round follows: few are left, nothing dropped, four rounds were held. */
  readonly over: 'few' | 'same' | 'rounds' | null
}

/** What a voter should look at again in their own ballot. */
export interface Review {
  /** Pairs: Kendall's ζ, 1 without any circle; null before all pairs are compared. */
  readonly zeta?: number | null
  readonly triads?: readonly (readonly [Id, Id, Id])[]
  /** Weights: consistency ratio. */
  readonly consistency?: number | null
  readonly isConsistent: boolean
}

/**
 * A way to rank, as domain.md 8 has it. `Settings` and `Ballot` are plain JSON. What comes from elsewhere passes
 * `readSettings` and `readBallot` first; a ballot that is not finished is a ballot, `left` says what it lacks.
 */
export interface RankingMethod<Settings = unknown, Ballot = unknown> {
  readonly name: string
  /** False: it counts without anybody's ballot. */
  readonly byBallot: boolean
  /** The fewest and the most candidates. */
  readonly size: readonly [fewest: number, most: number]
  defaults(counts: { candidates: number; voters: number }): Settings
  readSettings(value: unknown, candidates: readonly Candidate[]): Result<Settings>
  /** A ballot on which nothing is written yet. */
  blank(): Ballot
  readBallot(value: unknown, candidates: readonly Candidate[], settings: Settings): Result<Ballot>
  isBlank(ballot: Ballot): boolean
  /** How many dots, pairs or marks are still to be given. */
  left(ballot: Ballot, candidates: readonly Candidate[], settings: Settings): number
  review?(ballot: Ballot, candidates: readonly Candidate[], settings: Settings): Review
  tally(votes: readonly Vote<Ballot>[], candidates: readonly Candidate[], settings: Settings): Tally
}

export interface Vote<Ballot> {
  readonly ballot: Ballot
  /** 1 unless set. */
  readonly weight: number
}
