import { ok } from '../result.ts'
import { judgesOf, type MarkBallot, marksLeft, meanMarks, noMarks, readMarks } from './marks.ts'
import { QUADRANTS, type Quadrant, type RankingMethod } from './method.ts'
import { isBetween } from './plain.ts'

const AXES = ['impact', 'effort']
/** Between the halves of the scale 1 … 10. */
export const QUADRANT_CUT = 5.5

export function quadrantAt(impact: number, effort: number): Quadrant {
  if (impact > QUADRANT_CUT) return effort > QUADRANT_CUT ? 'bigProject' : 'quickWin'
  return effort > QUADRANT_CUT ? 'putOff' : 'fillIn'
}

/** Quick wins first, then big projects, fill-ins, what is put off; within one by how far impact exceeds effort. */
const keysOf = ([impact = 0, effort = 0]: readonly number[]): number[] => [
  -QUADRANTS.indexOf(quadrantAt(impact, effort)),
  impact - effort,
]

/** Impact and effort: two positions 1 … 10, kept as they were given. */
export const impactEffort: RankingMethod<Readonly<Record<string, never>>, MarkBallot> = {
  name: 'impactEffort',
  byBallot: true,
  size: [1, 100],
  defaults: () => ({}),
  readSettings: () => ok({}),
  blank: () => ({}),
  readBallot: (value, candidates) =>
    readMarks(
      value,
      candidates,
      AXES.map((name) => ({ name, accepts: (mark) => isBetween(mark, 1, 10) })),
    ),
  isBlank: noMarks,
  left: (ballot, candidates) => marksLeft(ballot, candidates, AXES),
  tally(votes, candidates) {
    const { means, voters } = meanMarks(votes, candidates, AXES)
    return {
      scores: means.map((marks) => marks && marks[0]! - marks[1]!),
      keys: means.map((marks) => (marks ? keysOf(marks) : [])),
      voters,
      judges: judgesOf(votes, candidates, AXES, keysOf),
      axes: AXES,
      parts: means.map((marks) => marks ?? [null, null]),
      extras: () => ({ quadrants: means.map((marks) => marks && quadrantAt(marks[0]!, marks[1]!)) }),
    }
  },
}
