import { canReach, reachedFrom } from '../graph/reachability.ts'
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
      found.push({ about: idsOf(examined, primary), message: 'No case reaches a primary end without a return.' })
    }
    for (const { join, branches } of regions) {
      const leads = canReach(graph, [join], forward)
      const stuck = branches.filter(({ entry }) => graph.flows[entry]!.returns || !leads[graph.to[entry]!])
      if (stuck.length === 0) continue
      found.push({
        about: [graph.steps[join]!.id, ...stuck.map(({ entry }) => graph.flows[entry]!.id)],
        message: `A branch does not reach "${nameOf(graph.steps[join]!)}" without a return.`,
      })
    }
    return found
  },
}
