import type { Body } from './bodies.ts'
import { cutLoops, placeIn, placesOf } from './loops.ts'

/**
 * Of one passage through a body: expected visits N of each point and uses of each arc, and how often each is met
 * counting from one visit of it (N_jj ≥ 1), so that the probability to be met at all is N / N_jj (domain.md 3.6).
 */
export interface Passes {
  readonly visits: Float64Array
  readonly visitsFromOne: Float64Array
  readonly uses: Float64Array
  readonly usesFromOne: Float64Array
}

/** The absorbing chain of a body; `shares` are by its arcs. */
export function passesOf(body: Body, shares: Float64Array): Passes {
  const visits = new Float64Array(body.size)
  const visitsFromOne = new Float64Array(body.size).fill(1)
  const uses = new Float64Array(body.from.length)
  const usesFromOne = new Float64Array(body.from.length).fill(1)
  const place = placesOf(body)
  visits[body.source] = 1

  for (const group of body.groups) {
    const loops = group.returns.length === 0 ? null : cutLoops(body, group, shares, place)
    if (loops && loops.returns.length > 0) {
      const { returns, fromReturn, toReturn, inverse } = loops
      // What enters the group from outside already stands in `visits`; returns not yet.
      const entered = returns.map((_, next) =>
        group.points.reduce((sum, point, at) => sum + visits[point]! * toReturn[next]![at]!, 0),
      )
      passForward(body, group.points, visits, shares, place)
      returns.forEach((_, number) => {
        const times = entered.reduce((sum, chance, first) => sum + chance * inverse[first]![number]!, 0)
        group.points.forEach((point, at) => {
          visits[point]! += times * fromReturn[number]![at]!
        })
      })
      const fromOne = (at: number) =>
        returns.map((_, number) =>
          returns.reduce((sum, _, first) => sum + toReturn[first]![at]! * inverse[first]![number]!, 0),
        )
      const back = group.points.map((_, at) => fromOne(at))
      const meets = (at: number, point: number) =>
        back[at]!.reduce((sum, times, number) => sum + times * fromReturn[number]![point]!, 0)
      group.points.forEach((point, at) => {
        visitsFromOne[point] = 1 + meets(at, at)
        for (const arc of body.out[point]!) {
          const end = placeIn(group, place, body.to[arc]!)
          if (end !== -1) usesFromOne[arc] = 1 + shares[arc]! * meets(end, at)
        }
      })
    } else passForward(body, group.points, visits, shares, place)
    for (const point of group.points) {
      for (const arc of body.out[point]!) {
        uses[arc] = visits[point]! * shares[arc]!
        if (placeIn(group, place, body.to[arc]!) === -1) visits[body.to[arc]!]! += uses[arc]!
      }
    }
  }
  return { visits, visitsFromOne, uses, usesFromOne }
}

function passForward(
  body: Body,
  points: readonly number[],
  visits: Float64Array,
  shares: Float64Array,
  place: Int32Array,
): void {
  if (points.length === 1) return
  for (const point of points) {
    for (const arc of body.out[point]!) {
      const end = body.to[arc]!
      if (!body.returns[arc] && points[place[end]!] === end) visits[end]! += visits[point]! * shares[arc]!
    }
  }
}

/** Point → probability b that a case there ends in one of `goals` (domain.md 3.6). */
export function absorption(body: Body, shares: Float64Array, goals: readonly number[]): Float64Array {
  const chance = new Float64Array(body.size)
  const place = placesOf(body)
  const isGoal = new Set(goals)
  for (let number = body.groups.length - 1; number >= 0; number--) {
    const group = body.groups[number]!
    const loops = cutLoops(body, group, shares, place)
    for (let at = group.points.length - 1; at >= 0; at--) {
      const point = group.points[at]!
      let sum = isGoal.has(point) ? 1 : 0
      for (const arc of body.out[point]!) {
        const cut = body.returns[arc] && placeIn(group, place, body.to[arc]!) !== -1
        if (!cut) sum += shares[arc]! * chance[body.to[arc]!]!
      }
      chance[point] = sum
    }
    if (loops.returns.length === 0) continue
    const direct = loops.returns.map((arc) => chance[body.to[arc]!]!)
    const after = loops.inverse.map((row) => row.reduce((sum, times, next) => sum + times * direct[next]!, 0))
    group.points.forEach((point, at) => {
      chance[point]! += after.reduce((sum, one, next) => sum + one * loops.toReturn[next]![at]!, 0)
    })
  }
  return chance
}
