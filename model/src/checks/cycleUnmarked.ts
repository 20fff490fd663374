import { connectedGroups } from '../graph/connectedGroups.ts'
import type { MapGraph } from '../graph/mapGraph.ts'
import { returnSuggestion } from '../graph/returnSuggestion.ts'
import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const cycleUnmarked: Check = {
  code: 'cycle-unmarked',
  severity: 'error',
  blocks: true,
  find: ({ graph, starts }) =>
    connectedGroups(graph, (flow) => !graph.flows[flow]!.returns)
      .filter((group) => group.length > 1 || graph.out[group[0]!]!.some((flow) => isOwnLoop(graph, flow)))
      .map((group) => {
        const flow = returnSuggestion(graph, starts[0] ?? group[0]!, group)
        const suggested = graph.flows[flow]!.id
        const step = nameOf(graph.steps[graph.from[flow]!]!)
        const names = group.map((point) => nameOf(graph.steps[point]!))
        return {
          about: group.map((point) => graph.steps[point]!.id),
          values: { suggested, step, count: group.length },
          message: `Steps lead back to themselves (${names.join(', ')}): mark the return flow, probably ${suggested} out of "${step}".`,
        }
      }),
}

function isOwnLoop(graph: MapGraph, flow: number): boolean {
  return graph.from[flow] === graph.to[flow] && !graph.flows[flow]!.returns
}
