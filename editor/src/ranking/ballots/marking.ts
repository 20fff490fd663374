import type { Id, MarkBallot } from '@potok/model'

/** The ballot with one mark given or taken back. */
export function marked(ballot: MarkBallot, id: Id, axis: string, mark: number | undefined): MarkBallot {
  const { [axis]: _, ...others } = ballot[id] ?? {}
  return { ...ballot, [id]: mark === undefined ? others : { ...others, [axis]: mark } }
}

/** How many of the marks of a ballot are given. */
export const marksGiven = (ballot: MarkBallot): number =>
  Object.values(ballot).reduce((sum, marks) => sum + Object.keys(marks).length, 0)
