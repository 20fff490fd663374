import type { Id } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Candidate, Vote } from './method.ts'
import { amongCandidates, at, isRecord, unreadable } from './plain.ts'

/** Marks of candidates along named axes; what is not marked yet is not there. */
export type MarkBallot = Readonly<Record<Id, Readonly<Record<string, number>>>>

export interface Axis {
  readonly name: string
  accepts(mark: unknown): boolean
}

export function readMarks(value: unknown, candidates: readonly Candidate[], axes: readonly Axis[]): Result<MarkBallot> {
  if (!isRecord(value)) return unreadable()
  const known = amongCandidates(Object.keys(value), candidates)
  if (!known.ok) return known
  const read: [Id, Record<string, number>][] = []
  for (const [id, marks] of Object.entries(value)) {
    if (!isRecord(marks)) return unreadable()
    for (const [name, mark] of Object.entries(marks)) {
      const axis = axes.find((one) => one.name === name)
      if (!axis || typeof mark !== 'number') return unreadable()
      if (!axis.accepts(mark)) return refuse('ballot.mark', 'A mark is outside its scale.', [id], { axis: name, mark })
    }
    read.push([id, marks as Record<string, number>])
  }
  return ok(Object.fromEntries(read))
}

export const noMarks = (ballot: MarkBallot): boolean =>
  Object.values(ballot).every((marks) => Object.keys(marks).length === 0)

export function marksLeft(ballot: MarkBallot, candidates: readonly Candidate[], axes: readonly string[]): number {
  return candidates.reduce(
    (sum, { id }) => sum + axes.filter((axis) => markOf(ballot, id, axis) === undefined).length,
    0,
  )
}

function markOf(ballot: MarkBallot, id: Id, axis: string): number | undefined {
  const marks = at(ballot, id)
  return marks ? at(marks, axis) : undefined
}

/** All marks of a candidate along these axes, or null: what is marked in part is not counted. */
function marksOf(ballot: MarkBallot, id: Id, axes: readonly string[]): number[] | null {
  const marks = axes.map((axis) => markOf(ballot, id, axis))
  return marks.every((mark) => mark !== undefined) ? marks : null
}

/** Mean marks of each candidate over those who marked it whole, and how many did. */
export function meanMarks(
  votes: readonly Vote<MarkBallot>[],
  candidates: readonly Candidate[],
  axes: readonly string[],
): { means: (number[] | null)[]; voters: number[] } {
  const said = candidates.map(({ id }) =>
    votes.flatMap(({ ballot, weight }) => {
      const marks = marksOf(ballot, id, axes)
      return marks ? [{ marks, weight }] : []
    }),
  )
  const means = said.map((all) => {
    const total = all.reduce((sum, { weight }) => sum + weight, 0)
    if (total === 0) return null
    return axes.map((_, axis) => all.reduce((sum, { marks, weight }) => sum + weight * marks[axis]!, 0) / total)
  })
  return { means, voters: said.map((all) => all.length) }
}

/** What each voter who marked every candidate made of them. */
export function judgesOf(
  votes: readonly Vote<MarkBallot>[],
  candidates: readonly Candidate[],
  axes: readonly string[],
  keysOf: (marks: readonly number[]) => readonly number[],
): (readonly number[])[][] {
  return votes.flatMap(({ ballot }) => {
    const all = candidates.map(({ id }) => marksOf(ballot, id, axes))
    return all.every((marks) => marks !== null) ? [all.map(keysOf)] : []
  })
}
