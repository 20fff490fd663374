import { mapGraph } from '../graph/mapGraph.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'

/**
 * Operation → the elements whose minutes it answers for: itself, what leads into it (waits, transfers, wait boxes),
 * and what leaves it towards a decision, a join or an end. Every element has exactly one owner; before the first
 * operation and on a map without any it is null.
 */
export function ownersOf(map: ProcessMap): Map<Id, Id | null> {
  const graph = mapGraph(map)
  const isOperation = (point: number) => graph.steps[point]!.look === 'operation'
  /** The nearest operation along first flows, through everything that is none. */
  const nearest = (point: number, ahead: boolean): number => {
    const seen = new Set<number>()
    for (let at = point; !seen.has(at); ) {
      if (isOperation(at)) return at
      seen.add(at)
      const arc = (ahead ? graph.out[at]! : graph.into[at]!).find((one) => !graph.flows[one]!.returns)
      if (arc === undefined) return -1
      at = ahead ? graph.to[arc]! : graph.from[arc]!
    }
    return -1
  }
  const orElse = (first: number, second: () => number) => (first !== -1 ? first : second())
  const idOf = (point: number) => (point === -1 ? null : graph.steps[point]!.id)
  const owners = new Map<Id, Id | null>()
  graph.steps.forEach((step, point) => {
    const owner =
      step.look === 'wait' ? orElse(nearest(point, true), () => nearest(point, false)) : nearest(point, false)
    owners.set(step.id, idOf(owner))
  })
  graph.flows.forEach((flow, arc) => {
    const end = graph.to[arc]!
    const leadsIn = isOperation(end) || graph.steps[end]!.look === 'wait'
    const owner = leadsIn ? nearest(end, true) : orElse(nearest(graph.from[arc]!, false), () => nearest(end, true))
    owners.set(flow.id, idOf(owner))
  })
  return owners
}
