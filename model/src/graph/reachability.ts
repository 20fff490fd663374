import { type Digraph, everyArc, type Follows } from './digraph.ts'

/** Points that a walk from any of `starts` can meet, the starts included. */
export function reachedFrom(graph: Digraph, starts: readonly number[], follows: Follows = everyArc): boolean[] {
  return flood(graph.size, starts, graph.out, graph.to, follows)
}

/** Points from which a walk can meet any of `goals`, the goals included. */
export function canReach(graph: Digraph, goals: readonly number[], follows: Follows = everyArc): boolean[] {
  return flood(graph.size, goals, graph.into, graph.from, follows)
}

function flood(
  size: number,
  starts: readonly number[],
  arcs: Digraph['out'],
  next: readonly number[],
  follows: Follows,
): boolean[] {
  const met = new Array<boolean>(size).fill(false)
  const waiting = [...starts]
  for (const start of starts) met[start] = true
  while (waiting.length > 0) {
    for (const arc of arcs[waiting.pop()!]!) {
      const point = next[arc]!
      if (met[point] || !follows(arc)) continue
      met[point] = true
      waiting.push(point)
    }
  }
  return met
}
