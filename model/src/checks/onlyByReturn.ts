import type { MapGraph } from '../graph/mapGraph.ts'
import { reachedFrom } from '../graph/reachability.ts'
import type { Region } from '../graph/regions.ts'
import type { Check, Found } from './check.ts'
import { idsOf, nameOf } from './examined.ts'

export const onlyByReturn: Check = {
  code: 'only-by-return',
  severity: 'error',
  blocks: true,
  find: (examined) => {
    const { graph, shares, regions, starts, ends } = examined
    const forward = (flow: number) => shares[flow]! > 0 && !graph.flows[flow]!.returns
    const primary = ends.filter((end) => graph.steps[end]!.outcome === 'primary')
    if (starts.length === 0 || primary.length === 0) return []
    const met = reachedFrom(graph, starts, forward)
    const found: Found[] = []
    if (!primary.some((end) => met[end])) {
      const step = nameOf(graph.steps[primary[0]!]!)
      const message = `No case reaches the primary end "${step}" without a return: lead a direct way to it.`
      found.push({ about: idsOf(examined, primary), values: { step }, message })
    }
    for (const region of regions) {
      const { join, branches } = region
      const leads = leadingTo(graph, region, forward)
      const stuck = branches.filter(({ entry }) => graph.flows[entry]!.returns || !leads.has(graph.to[entry]!))
      if (stuck.length === 0) continue
      found.push({
        about: [graph.steps[join]!.id, ...stuck.map(({ entry }) => graph.flows[entry]!.id)],
        values: { step: nameOf(graph.steps[join]!) },
        message: `A branch does not reach "${nameOf(graph.steps[join]!)}" without a return: lead a direct way to it.`,
      })
    }
    return found
  },
}

/** Steps of the region's branches from which its join can be reached, the join included. */
function leadingTo(graph: MapGraph, { join, branches }: Region, forward: (flow: number) => boolean): Set<number> {
  const within = new Set(branches.flatMap(({ steps }) => steps))
  const leads = new Set([join])
  for (const point of leads) {
    for (const flow of graph.into[point]!) {
      if (within.has(graph.from[flow]!) && forward(flow)) leads.add(graph.from[flow]!)
    }
  }
  return leads
}
