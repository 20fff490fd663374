import { type MapGraph, pointsOf, splits } from './mapGraph.ts'
import { reachedFrom } from './reachability.ts'

/** What lies between an AND or OR split and its join: one element for all that surrounds it (domain.md 3.3, 3.6). */
export interface Region {
  readonly split: number
  readonly join: number
  /** One per flow out of the split, in their order: the flow and the steps before the join. */
  readonly branches: readonly { readonly entry: number; readonly steps: readonly number[] }[]
}

export type Trouble =
  | { readonly code: 'join-missing'; readonly split: number; readonly suggested: number }
  | { readonly code: 'region-not-nested'; readonly split: number; readonly join: number }
  | { readonly code: 'return-crosses-region'; readonly split: number; readonly flows: readonly number[] }

/** Every region of a map, and what is wrong with the others. */
export function regionsOf(graph: MapGraph): { regions: Region[]; troubles: Trouble[] } {
  const regions: Region[] = []
  const troubles: Trouble[] = []
  const taken = new Set<number>()
  for (const split of pointsOf(graph, splits)) {
    const join = graph.joinOf[split]!
    if (join === -1 || graph.steps[join]!.look !== 'join') {
      troubles.push({ code: 'join-missing', split, suggested: nearestJoin(graph, split) })
      continue
    }
    const region = taken.has(join) ? null : regionAt(graph, split, join, false)
    taken.add(join)
    if (region) regions.push(region)
    else troubles.push(whyNot(graph, split, join))
  }
  return { regions, troubles }
}

function regionAt(graph: MapGraph, split: number, join: number, withoutReturns: boolean): Region | null {
  const branchOf = new Map<number, number>()
  const branches: { entry: number; steps: number[] }[] = []
  for (const entry of graph.out[split]!) {
    const number = branches.length
    const steps: number[] = []
    const meet = (point: number) => {
      if (point === join || branchOf.get(point) === number) return true
      if (point === split || branchOf.has(point) || graph.steps[point]!.look === 'end') return false
      branchOf.set(point, number)
      steps.push(point)
      return true
    }
    if (!meet(graph.to[entry]!)) return null
    for (let at = 0; at < steps.length; at++) {
      for (const arc of graph.out[steps[at]!]!) {
        if (withoutReturns && graph.flows[arc]!.returns) continue
        if (!meet(graph.to[arc]!)) return null
      }
    }
    branches.push({ entry, steps })
  }
  const inside = (arc: number) =>
    branchOf.has(graph.from[arc]!) || graph.from[arc] === split || (withoutReturns && graph.flows[arc]!.returns)
  for (const point of [...branchOf.keys(), join]) {
    // What only a return reaches belongs to no branch when returns are left out.
    if (!graph.into[point]!.every((arc) => inside(arc) || (withoutReturns && !reachedAtAll(graph, arc)))) return null
  }
  for (const [point, branch] of branchOf) {
    const own = graph.joinOf[point]!
    if (own !== -1 && branchOf.get(own) !== branch) return null
  }
  return { split, join, branches }
}

function reachedAtAll(graph: MapGraph, arc: number): boolean {
  return graph.into[graph.from[arc]!]!.some((before) => !graph.flows[before]!.returns)
}

function whyNot(graph: MapGraph, split: number, join: number): Trouble {
  const region = regionAt(graph, split, join, true)
  if (!region) return { code: 'region-not-nested', split, join }
  const inside = new Set(region.branches.flatMap((branch) => branch.steps))
  const flows = graph.flows.flatMap((flow, arc) =>
    flow.returns && inside.has(graph.from[arc]!) !== inside.has(graph.to[arc]!) ? [arc] : [],
  )
  if (flows.length === 0) return { code: 'region-not-nested', split, join }
  return { code: 'return-crosses-region', split, flows }
}

/**
 * The join, going out from the split, at which its branches meet: the nearest that makes a sound region, else the
 * nearest that every flow out of it leads to; -1 when there is none.
 */
export function nearestJoin(graph: MapGraph, split: number): number {
  const met = graph.out[split]!.map((arc) => reachedFrom(graph, [graph.to[arc]!]))
  if (met.length === 0) return -1
  const near = new Set([split])
  const joins: number[] = []
  for (const point of near) {
    if (graph.steps[point]!.look === 'join' && met.every((one) => one[point])) joins.push(point)
    for (const arc of graph.out[point]!) if (!graph.flows[arc]!.returns) near.add(graph.to[arc]!)
  }
  const sound = joins.find((join) => regionAt(graph, split, join, false) ?? regionAt(graph, split, join, true))
  return sound ?? joins[0] ?? -1
}
