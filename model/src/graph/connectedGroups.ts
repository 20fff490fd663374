import { type Digraph, everyArc, type Follows } from './digraph.ts'

/**
 * Strongly connected groups (Tarjan 1972, with its own stack: a long map must not overflow the call stack),
 * in topological order: no arc leads to an earlier group.
 */
export function connectedGroups(graph: Digraph, follows: Follows = everyArc): number[][] {
  const index = new Int32Array(graph.size).fill(-1)
  const low = new Int32Array(graph.size)
  const next = new Int32Array(graph.size)
  const onPath = new Uint8Array(graph.size)
  const path: number[] = []
  const groups: number[][] = []
  let count = 0

  for (let root = 0; root < graph.size; root++) {
    if (index[root] !== -1) continue
    const walk = [root]
    while (walk.length > 0) {
      const point = walk.at(-1)!
      if (index[point] === -1) {
        index[point] = low[point] = count++
        path.push(point)
        onPath[point] = 1
      }
      const arcs = graph.out[point]!
      let deeper = false
      while (next[point]! < arcs.length) {
        const arc = arcs[next[point]!++]!
        if (!follows(arc)) continue
        const end = graph.to[arc]!
        if (index[end] === -1) {
          walk.push(end)
          deeper = true
          break
        }
        if (onPath[end]) low[point] = Math.min(low[point]!, index[end]!)
      }
      if (deeper) continue
      walk.pop()
      const parent = walk.at(-1)
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[point]!)
      if (low[point] === index[point]) groups.push(popGroup(path, onPath, point))
    }
  }
  return groups.reverse()
}

function popGroup(path: number[], onPath: Uint8Array, root: number): number[] {
  const group: number[] = []
  for (;;) {
    const point = path.pop()!
    onPath[point] = 0
    group.push(point)
    if (point === root) return group.reverse()
  }
}
