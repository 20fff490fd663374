import { ok } from '../result.ts'
import { type Axis, judgesOf, type MarkBallot, marksLeft, meanMarks, noMarks, readMarks } from './marks.ts'
import type { RankingMethod } from './method.ts'

type NoSettings = Readonly<Record<string, never>>

interface Factors {
  readonly name: string
  readonly axes: readonly Axis[]
  /** Of marks in the order of the axes. */
  score(marks: readonly number[]): number
  readonly most?: number
}

/** A method whose score is worked out from a few marks of each candidate: of a group, from their means. */
export function byFactors({ name, axes, score, most }: Factors): RankingMethod<NoSettings, MarkBallot> {
  const names = axes.map((axis) => axis.name)
  return {
    name,
    byBallot: true,
    size: [1, 200],
    defaults: () => ({}),
    readSettings: () => ok({}),
    blank: () => ({}),
    readBallot: (value, candidates) => readMarks(value, candidates, axes),
    isBlank: noMarks,
    left: (ballot, candidates) => marksLeft(ballot, candidates, names),
    tally(votes, candidates) {
      const { means, voters } = meanMarks(votes, candidates, names)
      return {
        scores: means.map((marks) => marks && score(marks)),
        voters,
        judges: judgesOf(votes, candidates, names, (marks) => [score(marks)]),
        axes: names,
        parts: means.map((marks) => marks ?? names.map(() => null)),
        ...(most === undefined ? {} : { extras: () => ({ most }) }),
      }
    },
  }
}
