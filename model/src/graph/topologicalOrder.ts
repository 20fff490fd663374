import { type Digraph, everyArc, type Follows } from './digraph.ts'

/** All points, each after those with an arc into it; null when the followed arcs hold a cycle. */
export function topologicalOrder(graph: Digraph, follows: Follows = everyArc): number[] | null {
  const open = new Array<number>(graph.size).fill(0)
  graph.to.forEach((point, arc) => {
    if (follows(arc)) open[point]!++
  })
  const order: number[] = []
  for (let point = 0; point < graph.size; point++) if (open[point] === 0) order.push(point)
  for (let at = 0; at < order.length; at++) {
    for (const arc of graph.out[order[at]!]!) {
      if (follows(arc) && --open[graph.to[arc]!]! === 0) order.push(graph.to[arc]!)
    }
  }
  return order.length === graph.size ? order : null
}
