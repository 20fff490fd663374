import type { Digraph } from './digraph.ts'

/**
 * Point → its nearest dominator (every walk from `start` to the point passes it); the start dominates itself,
 * a point out of reach has -1. Cooper, Harvey, Kennedy 2001.
 */
export function dominators(graph: Digraph, start: number): number[] {
  const order = postorder(graph, start)
  const rank = new Array<number>(graph.size).fill(-1)
  order.forEach((point, at) => {
    rank[point] = at
  })
  const nearest = new Array<number>(graph.size).fill(-1)
  nearest[start] = start
  for (let changed = true; changed; ) {
    changed = false
    for (let at = order.length - 2; at >= 0; at--) {
      const point = order[at]!
      let found = -1
      for (const arc of graph.into[point]!) {
        const before = graph.from[arc]!
        if (nearest[before] === -1) continue
        found = found === -1 ? before : meet(found, before, nearest, rank)
      }
      if (nearest[point] !== found) {
        nearest[point] = found
        changed = true
      }
    }
  }
  return nearest
}

/** Says whether every walk from the start to `point` passes `above`. */
export function dominates(nearest: readonly number[], above: number, point: number): boolean {
  for (let at = point; at !== -1; at = nearest[at]!) {
    if (at === above) return true
    if (nearest[at] === at) return false
  }
  return false
}

function meet(a: number, b: number, nearest: number[], rank: number[]): number {
  let left = a
  let right = b
  while (left !== right) {
    while (rank[left]! < rank[right]!) left = nearest[left]!
    while (rank[right]! < rank[left]!) right = nearest[right]!
  }
  return left
}

function postorder(graph: Digraph, start: number): number[] {
  const seen = new Uint8Array(graph.size)
  const next = new Int32Array(graph.size)
  const order: number[] = []
  const walk = [start]
  seen[start] = 1
  while (walk.length > 0) {
    const point = walk.at(-1)!
    const arc = graph.out[point]![next[point]!++]
    if (arc === undefined) order.push(walk.pop()!)
    else if (!seen[graph.to[arc]!]) {
      seen[graph.to[arc]!] = 1
      walk.push(graph.to[arc]!)
    }
  }
  return order
}
