import type { ComponentType } from 'react'
import type { BallotProps } from './ballots/ballot.ts'
import { DotBallot } from './ballots/DotBallot.tsx'
import { IceBallot } from './ballots/IceBallot.tsx'
import { ImpactEffortBallot } from './ballots/ImpactEffortBallot.tsx'
import { MatrixBallot } from './ballots/MatrixBallot.tsx'
import { MultiVotingBallot } from './ballots/MultiVotingBallot.tsx'
import { PairBallot } from './ballots/PairBallot.tsx'
import { RiceBallot } from './ballots/RiceBallot.tsx'
import { WeightsBallot } from './ballots/WeightsBallot.tsx'
import './ballots/ballots.css'

/** The one list: method of the model → its ballot. A method without ballots has none. */
const BALLOTS = {
  dots: DotBallot,
  multiVoting: MultiVotingBallot,
  pairs: PairBallot,
  matrix: MatrixBallot,
  weights: WeightsBallot,
  impactEffort: ImpactEffortBallot,
  ice: IceBallot,
  rice: RiceBallot,
} as unknown as Readonly<Record<string, ComponentType<BallotProps>>>

/** The ballot of a method. Settings and value have passed the method's `readSettings` and `readBallot`. */
export function Ballot({ method, ...given }: BallotProps & { method: string }) {
  const Part = Object.hasOwn(BALLOTS, method) ? BALLOTS[method] : undefined
  return Part ? <Part {...given} /> : null
}
