import type { Body } from '../../graph/bodies.ts'
import type { Lengths } from '../../graph/lengths.ts'
import { longestWalks, shortestWalks } from '../../graph/walks.ts'
import type { Chances } from './chances.ts'
import type { Minutes } from './minutes.ts'

/** A longest passage in minutes; `exact` is false where an upper bound stands for it (domain.md 3.5). */
export interface Longest {
  readonly minutes: number
  readonly exact: boolean
}

/** Shortest passage to a primary end: all minima, no return, the fastest branches (domain.md 3.5). */
export function shortestPassage(chances: Chances, minima: Minutes): number {
  const { bodies, activations, goals } = chances
  const regions: number[] = []
  bodies.regions.forEach((_, region) => {
    const { own } = activations[region]!
    const each = bodies.branches[region]!.map((body) => {
      return shortestWalks(body, lengthsOf(body, chances, minima, regions))[body.sinks[0]!]!
    })
    const certain = each.filter((_, branch) => own[branch]! >= 1)
    const possible = each.filter((_, branch) => own[branch]! > 0)
    regions.push(certain.length > 0 ? Math.max(...certain) : Math.min(...possible))
  })
  const least = shortestWalks(bodies.top, lengthsOf(bodies.top, chances, minima, regions))
  return Math.min(...goals.map((point) => least[point]!))
}

/**
 * Longest passage to a primary end: all maxima, the slowest branches, return flow f at most `limitOf(f)` times in the
 * whole passage; inside a region anew at each passage of it (domain.md 3.5).
 */
export function longestPassage(chances: Chances, maxima: Minutes, limitOf: (flow: number) => number): Longest {
  const { bodies, activations, goals } = chances
  const regions: number[] = []
  let exact = true
  const walk = (body: Body) => {
    const limits = body.flowOf.map((flow, arc) => (body.returns[arc] ? limitOf(flow) : 0))
    const found = longestWalks(body, lengthsOf(body, chances, maxima, regions), limits)
    exact = exact && found.exact
    return found.most
  }
  bodies.regions.forEach((_, region) => {
    const { own } = activations[region]!
    const each = bodies.branches[region]!.map((body) => walk(body)[body.sinks[0]!]!)
    regions.push(Math.max(...each.filter((_, branch) => own[branch]! > 0)))
  })
  const most = walk(bodies.top)
  return { minutes: Math.max(...goals.map((point) => most[point]!)), exact }
}

export function lengthsOf(body: Body, chances: Chances, minutes: Minutes, regions: readonly number[]): Lengths {
  const points = new Float64Array(body.size)
  const arcs = new Float64Array(body.flowOf.length)
  body.stepOf.forEach((step, point) => {
    const region = body.regionOf[point]!
    points[point] = region !== -1 ? regions[region]! : step === -1 ? 0 : minutes.steps[step]!
  })
  body.flowOf.forEach((flow, arc) => {
    arcs[arc] = minutes.waits[flow]! + minutes.transfers[flow]!
  })
  return { points, arcs, open: chances.sharesIn.get(body)! }
}
