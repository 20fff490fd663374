import { statisticsOf } from './sample.ts'

const MOST_DROPPED = 0.2

export interface Stabilised {
  /** Places of the timings that are proposed to be left out, in the order they were taken. */
  readonly left: readonly number[]
  /** max / min of what stays; null when the least is 0. */
  readonly stability: number | null
  /** False: too unsteady even so, more observations are needed. */
  readonly steady: boolean
  readonly mean: number
}

/**
 * Leaves out extremes until max / min keeps the norm, at most a fifth of the timings, rounded up (domain.md 5): a
 * proposal for a person to accept. At each turn both ends are tried, and the end that steadies more goes.
 */
export function stabilised(timings: readonly number[], norm = 2): Stabilised | null {
  if (timings.length === 0) return null
  const kept = timings.map((minutes, at) => ({ minutes, at })).sort((a, b) => a.minutes - b.minutes)
  const left: number[] = []
  const most = Math.ceil(timings.length * MOST_DROPPED - 1e-9)
  const ratio = (from: number, to: number) => kept[to]!.minutes / kept[from]!.minutes
  while (left.length < most && kept.length > 2 && !(ratio(0, kept.length - 1) <= norm)) {
    const withoutLast = ratio(0, kept.length - 2)
    const withoutFirst = ratio(1, kept.length - 1)
    left.push((withoutFirst < withoutLast ? kept.shift() : kept.pop())!.at)
  }
  const { stability, mean } = statisticsOf(kept.map(({ minutes }) => minutes))!
  return { left, stability, steady: stability !== null && stability <= norm, mean }
}
