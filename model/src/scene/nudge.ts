import type { Way } from './ways.ts'

/** What a run beside a moved one keeps of its length; the last one has the arrow. */
const LEAST = { run: 4, last: 8 }

/**
 * The way with one of its inner runs moved to another level, written over `to`; false when a run beside it would turn
 * back or come to nothing. `at` is the corner that the run begins at.
 */
export function withRunAt(way: Way, at: number, level: number, to: Way): boolean {
  const isLevel = way.ys[at] === way.ys[at + 1]
  const sides = isLevel ? way.ys : way.xs
  const [before, old, after] = [sides[at - 1]!, sides[at]!, sides[at + 2]!]
  const last = at + 3 === way.count ? LEAST.last : LEAST.run
  if (!keeps(old - before, level - before, LEAST.run) || !keeps(after - old, after - level, last)) return false
  to.take(way)
  const moved = isLevel ? to.ys : to.xs
  moved[at] = level
  moved[at + 1] = level
  return true
}

const keeps = (was: number, is: number, least: number): boolean =>
  Math.sign(was) === Math.sign(is) && Math.abs(is) >= Math.min(least, Math.abs(was))
