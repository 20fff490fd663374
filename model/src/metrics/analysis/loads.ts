import type { Body } from '../../graph/bodies.ts'
import type { Passes } from '../../graph/passes.ts'
import type { Chances } from './chances.ts'

/**
 * Of one element per case: expected passes, the probability to be met at all, and how many passes are first ones for
 * the losses (none of what only a return reaches).
 */
export interface Load {
  readonly visits: number
  readonly ever: number
  readonly first: number
}

/** Loads by step number and by flow number. */
export interface Loads {
  readonly steps: readonly Load[]
  readonly flows: readonly Load[]
}

const NONE: Load = { visits: 0, ever: 0, first: 0 }

/**
 * Spreads the passes of all bodies over steps and flows (domain.md 3.6, 4.3). `weights`: region → branch → its part of
 * a passage: the activation for work, the chance to be the longest for lead time. A return, and what only returns
 * reach, has no first pass.
 */
export function loadsOf(chances: Chances, top: Passes, weights: readonly (readonly number[])[]): Loads {
  const { graph, bodies } = chances
  const steps = new Array<Load>(graph.size).fill(NONE)
  const flows = new Array<Load>(graph.flows.length).fill(NONE)

  const spread = (body: Body, passes: Passes, around: Load, weight: number) => {
    const inner = (times: number, fromOne: number) => within(around, weight * times, (weight * times) / fromOne)
    body.stepOf.forEach((step, point) => {
      const load = inner(passes.visits[point]!, passes.visitsFromOne[point]!)
      if (step !== -1) steps[step] = chances.forward[step] ? load : { ...load, first: 0 }
      const region = body.regionOf[point]!
      if (region === -1) return
      bodies.branches[region]!.forEach((branch, number) => {
        spread(branch, chances.branches[region]![number]!, load, weights[region]![number]!)
      })
    })
    body.flowOf.forEach((flow, arc) => {
      const load = inner(passes.uses[arc]!, passes.usesFromOne[arc]!)
      const returned = body.returns[arc] || !chances.forward[graph.from[flow]!]
      flows[flow] = returned ? { ...load, first: 0 } : load
    })
  }
  spread(bodies.top, top, { visits: 1, ever: 1, first: 1 }, 1)
  for (const region of bodies.regions) steps[region.join] = steps[region.split]!
  return { steps, flows }
}

/** An element met `times` and at all with probability `ever` per passage of the region around it. */
function within(around: Load, times: number, ever: number): Load {
  if (around.visits === 0 || times === 0) return NONE
  const again = 1 - around.ever / around.visits
  const met = (around.ever * ever) / (1 - again * (1 - ever))
  return { visits: around.visits * times, ever: met, first: met }
}
