import { type Digraph, digraph } from './digraph.ts'
import { dominates, dominators } from './dominators.ts'
import type { MapGraph } from './mapGraph.ts'

/**
 * The flow of a cycle that leads backward: its end dominates its start (a natural loop), else it opens a path back
 * to a step met earlier. The flag belongs to the decision's flow, so a rework step's own flow is followed up to it
 * (domain.md 3.3).
 */
export function returnSuggestion(graph: MapGraph, start: number, cycle: readonly number[]): number {
  const within = new Set(cycle)
  const arcs = graph.flows.flatMap((flow, arc) =>
    !flow.returns && within.has(graph.from[arc]!) && within.has(graph.to[arc]!) ? [arc] : [],
  )
  const nearest = dominators(unmarked(graph), start)
  const natural = arcs.filter((arc) => dominates(nearest, graph.to[arc]!, graph.from[arc]!))
  const depth = depthsOf(graph, start)
  const backward = arcs.filter((arc) => depth[graph.to[arc]!]! <= depth[graph.from[arc]!]!)
  const atDecision = [...natural, ...backward].map((arc) => atItsDecision(graph, arc, within))
  return atDecision.find((arc) => graph.steps[graph.from[arc]!]!.look === 'xor') ?? atDecision[0] ?? arcs[0]!
}

function unmarked(graph: MapGraph): Digraph {
  const arcs = graph.flows.flatMap((flow, arc) => (flow.returns ? [] : [arc]))
  return digraph(
    graph.size,
    arcs.map((arc) => graph.from[arc]!),
    arcs.map((arc) => graph.to[arc]!),
  )
}

function atItsDecision(graph: MapGraph, arc: number, within: ReadonlySet<number>): number {
  let found = arc
  for (let steps = 0; steps < within.size; steps++) {
    const from = graph.from[found]!
    const into = graph.into[from]!
    if (graph.steps[from]!.look === 'xor') return found
    if (into.length !== 1 || !within.has(graph.from[into[0]!]!)) return arc
    found = into[0]!
  }
  return arc
}

/** Least number of flows from the start. */
function depthsOf(graph: MapGraph, start: number): number[] {
  const depth = new Array<number>(graph.size).fill(Number.POSITIVE_INFINITY)
  const line = [start]
  depth[start] = 0
  for (const point of line) {
    for (const arc of graph.out[point]!) {
      const end = graph.to[arc]!
      if (depth[end] !== Number.POSITIVE_INFINITY) continue
      depth[end] = depth[point]! + 1
      line.push(end)
    }
  }
  return depth
}
