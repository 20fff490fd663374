import type { Body, Group } from './bodies.ts'

/**
 * The returns of one strongly connected group, cut: without them the rest is passed in order, and each is one
 * unknown (domain.md 3.5, 3.6). `fromReturn[r][point]`: expected visits of the point from the end of return r before
 * any return is taken; `toReturn[r][point]`: probability that r is the next return taken from the point on.
 * `inverse` is (I − G)⁻¹ with G[r][s] the probability that s follows r. Arrays are by the point's place in the group.
 */
export interface Loops {
  readonly returns: readonly number[]
  readonly fromReturn: readonly Float64Array[]
  readonly toReturn: readonly Float64Array[]
  readonly inverse: readonly Float64Array[]
}

export function cutLoops(body: Body, group: Group, shares: Float64Array, place: Int32Array): Loops {
  const returns = group.returns.filter((arc) => shares[arc]! > 0)
  const within = (arc: number) => placeIn(group, place, body.to[arc]!) !== -1
  const fromReturn = returns.map((cut) => {
    const visits = new Float64Array(group.points.length)
    visits[place[body.to[cut]!]!] = 1
    group.points.forEach((point, at) => {
      if (visits[at] === 0) return
      for (const arc of body.out[point]!) {
        if (!body.returns[arc] && within(arc)) visits[place[body.to[arc]!]!]! += visits[at]! * shares[arc]!
      }
    })
    return visits
  })
  const toReturn = returns.map((cut) => {
    const chance = new Float64Array(group.points.length)
    for (let at = group.points.length - 1; at >= 0; at--) {
      const point = group.points[at]!
      let sum = point === body.from[cut] ? shares[cut]! : 0
      for (const arc of body.out[point]!) {
        if (!body.returns[arc] && within(arc)) sum += shares[arc]! * chance[place[body.to[arc]!]!]!
      }
      chance[at] = sum
    }
    return chance
  })
  const follows = returns.map((cut) => Float64Array.from(returns, (_, next) => toReturn[next]![place[body.to[cut]!]!]!))
  return { returns, fromReturn, toReturn, inverse: inverseOfRest(follows) }
}

/** The place of a point in its group, -1 when it is in another one. */
export function placeIn(group: Group, place: Int32Array, point: number): number {
  const at = place[point]!
  return group.points[at] === point ? at : -1
}

export function placesOf(body: Body): Int32Array {
  const place = new Int32Array(body.size)
  for (const group of body.groups) {
    group.points.forEach((point, at) => {
      place[point] = at
    })
  }
  return place
}

/** (I − G)⁻¹ by Gauss–Jordan with the largest pivot. Not finite when the loop has no exit. */
function inverseOfRest(follows: readonly Float64Array[]): Float64Array[] {
  const size = follows.length
  const left = follows.map((row, at) => row.map((chance, column) => (at === column ? 1 : 0) - chance))
  const right = follows.map((_, at) => Float64Array.from({ length: size }, (_, column) => (at === column ? 1 : 0)))
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(left[row]![column]!) > Math.abs(left[best]![column]!)) best = row
    }
    swap(left, best, column)
    swap(right, best, column)
    const pivot = left[column]![column]!
    for (let at = 0; at < size; at++) {
      left[column]![at]! /= pivot
      right[column]![at]! /= pivot
    }
    for (let row = 0; row < size; row++) {
      const factor = left[row]![column]!
      if (row === column || factor === 0) continue
      for (let at = 0; at < size; at++) {
        left[row]![at]! -= factor * left[column]![at]!
        right[row]![at]! -= factor * right[column]![at]!
      }
    }
  }
  return right
}

function swap(rows: Float64Array[], a: number, b: number): void {
  const row = rows[a]!
  rows[a] = rows[b]!
  rows[b] = row
}
