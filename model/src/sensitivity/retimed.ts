import type { Body } from '../graph/bodies.ts'
import { type Passes, passesOf } from '../graph/passes.ts'
import { longestChances } from '../metrics/analysis/activation.ts'
import { type Chances, passesOfTop, sharesOfBody } from '../metrics/analysis/chances.ts'
import { minutesOfBody } from '../metrics/analysis/leadTime.ts'
import type { Minutes } from '../metrics/analysis/minutes.ts'

/** How often one passage of a body meets an element of it. */
interface Seat {
  readonly body: Body
  readonly times: number
}

/** Expected lead times that differ from the known one by one input: what is not around it is not worked out again. */
export interface Retimed {
  /** So many minutes more, or less, at each pass of a step or flow. */
  withMinutes(list: 'steps' | 'flows', at: number, more: number): number
  /** Other shares out of the decision that flow `flow` leaves. */
  withShares(flow: number, shares: Float64Array): number
}

/**
 * A change within a body changes its minutes, these the longest branch of the region around it, and so on up to the
 * whole (domain.md 3.6). Only for minutes whose repeat passes last as long as the first.
 */
export function retimedOf(chances: Chances, minutes: Minutes, outcomes: 'primary' | 'all'): Retimed {
  const { bodies, activations, branches, goals } = chances
  const { top } = bodies
  const steps: Seat[] = []
  const flows: Seat[] = []
  const splits: Seat[] = []
  const around = new Map<Body, { readonly region: number; readonly branch: number }>()
  const place = (body: Body, passes: Passes) => {
    body.stepOf.forEach((step, point) => {
      const seat = { body, times: passes.visits[point]! }
      if (step !== -1) steps[step] = seat
      if (body.regionOf[point] !== -1) splits[body.regionOf[point]!] = seat
    })
    body.flowOf.forEach((flow, arc) => {
      flows[flow] = { body, times: passes.uses[arc]! }
    })
  }
  place(top, chances[outcomes])
  const regions: number[] = []
  const lasting = bodies.branches.map((ofRegion, region) => {
    const each = ofRegion.map((body, branch) => {
      const passes = branches[region]![branch]!
      place(body, passes)
      around.set(body, { region, branch })
      return minutesOfBody(body, passes, minutes, regions)
    })
    regions.push(longestOf(region, each))
    return each
  })
  const expected = minutesOfBody(top, chances[outcomes], minutes, regions)

  function longestOf(region: number, each: readonly number[]): number {
    const weights = longestChances(activations[region]!, each)
    return each.reduce((sum, one, branch) => sum + one * weights[branch]!, 0)
  }

  /** Of the whole, when a passage of `from` lasts so much longer. */
  function raised(from: Body, by: number): number {
    let more = by
    let body = from
    for (let within = around.get(body); within; within = around.get(body)) {
      const { region, branch } = within
      const each = lasting[region]!.map((one, number) => (number === branch ? one + more : one))
      const { body: outer, times } = splits[region]!
      more = times * (longestOf(region, each) - regions[region]!)
      body = outer
    }
    return expected + more
  }

  return {
    withMinutes(list, at, more) {
      // A join stands in no body: it takes no time.
      const seat = (list === 'steps' ? steps : flows)[at]
      return seat ? raised(seat.body, seat.times * more) : expected
    },
    withShares(flow, shares) {
      const { body } = flows[flow]!
      if (body === top) return minutesOfBody(top, passesOfTop(outcomes, top, shares, goals), minutes, regions)
      const { region, branch } = around.get(body)!
      const passes = passesOf(body, sharesOfBody(body, shares))
      return raised(body, minutesOfBody(body, passes, minutes, regions) - lasting[region]![branch]!)
    },
  }
}
