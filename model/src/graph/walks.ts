import type { Body } from './bodies.ts'
import { type Lengths, lengthen, NEVER, passOn } from './lengths.ts'
import { placesOf } from './loops.ts'
import { mostWithReturns } from './repeatedReturns.ts'

/** Point → shortest walk from the source to it, itself included, without returns; Infinity where there is none (domain.md 3.5). */
export function shortestWalks(body: Body, lengths: Lengths): Float64Array {
  const least = new Float64Array(body.size).fill(Number.POSITIVE_INFINITY)
  least[body.source] = lengths.points[body.source]!
  for (const point of body.order) {
    for (const arc of body.out[point]!) {
      if (body.returns[arc] || lengths.open[arc] === 0) continue
      const end = body.to[arc]!
      least[end] = Math.min(least[end]!, least[point]! + lengths.arcs[arc]! + lengths.points[end]!)
    }
  }
  return least
}

/**
 * Point → longest walk from the source to it that uses return arc r at most `limits[r]` times; -Infinity where there
 * is none. `exact` is false where a group was too rich and an upper bound stands for it (domain.md 3.5).
 */
export function longestWalks(
  body: Body,
  lengths: Lengths,
  limits: readonly number[],
): { most: Float64Array; exact: boolean } {
  const most = new Float64Array(body.size).fill(NEVER)
  most[body.source] = lengths.points[body.source]!
  const place = placesOf(body)
  let exact = true
  for (const group of body.groups) {
    const inside = (arc: number) => group.points[place[body.to[arc]!]!] === body.to[arc]
    passOn(body, group, most, lengths, inside)
    const returns = group.returns.filter((arc) => lengths.open[arc]! > 0 && limits[arc]! > 0)
    if (returns.length > 0) exact = mostWithReturns(body, group, most, lengths, returns, limits, place) && exact
    for (const point of group.points) {
      for (const arc of body.out[point]!) {
        if (!inside(arc) && lengths.open[arc]! > 0 && (!body.returns[arc] || limits[arc]! > 0))
          lengthen(body, most, lengths, point, arc)
      }
    }
  }
  return { most, exact }
}
