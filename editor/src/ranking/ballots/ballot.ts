import type { Id, LossCode } from '@potok/model'

/** A line that is voted on. */
export interface Voted {
  readonly id: Id
  readonly text: string
  readonly number: number | null
  readonly loss?: LossCode | null
}

/** A ballot being filled in: every change is a whole ballot of the method, as its `readBallot` reads it. */
export interface BallotProps<Settings = unknown, Ballot = unknown> {
  candidates: readonly Voted[]
  settings: Settings
  value: Ballot
  onChange(value: Ballot): void
  /** It is given already, or the vote is over: seen, not changed. */
  locked: boolean
}
