import type { Body } from '../../graph/bodies.ts'
import type { Passes } from '../../graph/passes.ts'
import { longestChances } from './activation.ts'
import type { Chances } from './chances.ts'
import { type Loads, loadsOf } from './loads.ts'
import { dwell, type Minutes } from './minutes.ts'

/** Expected minutes of one passage (domain.md 3.6), and region → branch → probability to be the longest active one. */
export interface Expectation {
  readonly primary: number
  readonly all: number
  readonly longest: readonly (readonly number[])[]
}

export function expectationOf(chances: Chances, minutes: Minutes): Expectation {
  if (!minutes.again) return expectationOfBodies(chances, minutes)
  const { longest } = expectationOfBodies(chances, averaged(chances, minutes, minutes.again))
  const of = (top: Passes) => spent(loadsOf(chances, top, longest), minutes)
  return { primary: of(chances.primary), all: of(chances.all), longest }
}

/** Minutes of an average pass, all passes of a case taken together: what tells which branch lasts longest. */
function averaged(chances: Chances, minutes: Minutes, again: Float64Array): Minutes {
  const loads = loadsOf(
    chances,
    chances.primary,
    chances.activations.map(({ given }) => given),
  )
  const steps = minutes.steps.map((one, step) => {
    const load = loads.steps[step]!
    return load.visits > 0 ? dwell(one, load, again[step]) / load.visits : one
  })
  return { ...minutes, steps, again: null }
}

function spent(loads: Loads, { steps, waits, transfers, again }: Minutes): number {
  const inSteps = steps.reduce((sum, one, step) => sum + dwell(one, loads.steps[step]!, again?.[step]), 0)
  return waits.reduce((sum, wait, flow) => sum + (wait + transfers[flow]!) * loads.flows[flow]!.visits, inSteps)
}

function expectationOfBodies(chances: Chances, minutes: Minutes): Expectation {
  const { bodies, activations, branches } = chances
  const regionMinutes: number[] = []
  const longest: number[][] = []
  bodies.regions.forEach((_, region) => {
    const each = bodies.branches[region]!.map((body, branch) =>
      minutesOfBody(body, branches[region]![branch]!, minutes, regionMinutes),
    )
    const weights = longestChances(activations[region]!, each)
    longest.push(weights)
    regionMinutes.push(each.reduce((sum, one, branch) => sum + one * weights[branch]!, 0))
  })
  return {
    primary: minutesOfBody(bodies.top, chances.primary, minutes, regionMinutes),
    all: minutesOfBody(bodies.top, chances.all, minutes, regionMinutes),
    longest,
  }
}

/** Expected minutes of one passage of a body; `regions`: of one passage of each region in it. */
export function minutesOfBody(body: Body, passes: Passes, minutes: Minutes, regions: readonly number[]): number {
  let sum = 0
  body.stepOf.forEach((step, point) => {
    const region = body.regionOf[point]!
    if (step !== -1) sum += passes.visits[point]! * (region === -1 ? minutes.steps[step]! : regions[region]!)
  })
  body.flowOf.forEach((flow, arc) => {
    sum += passes.uses[arc]! * (minutes.waits[flow]! + minutes.transfers[flow]!)
  })
  return sum
}
