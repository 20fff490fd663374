/**
 * Brandes (2001): through how many shortest ways between two others each node lies, ways of equal length in equal parts.
 * `after[node]` are the nodes that an edge leads to. For undirected graphs halve the result.
 */
export function betweenness(after: readonly (readonly number[])[]): number[] {
  const count = after.length
  const through = new Array<number>(count).fill(0)
  const distance = new Int32Array(count)
  const ways = new Float64Array(count)
  const share = new Float64Array(count)
  const before: number[][] = after.map(() => [])
  const reached: number[] = []
  for (let source = 0; source < count; source++) {
    distance.fill(-1)
    ways.fill(0)
    share.fill(0)
    reached.length = 0
    distance[source] = 0
    ways[source] = 1
    reached.push(source)
    before[source]!.length = 0
    for (let at = 0; at < reached.length; at++) {
      const node = reached[at]!
      for (const next of after[node]!) {
        if (distance[next] === -1) {
          distance[next] = distance[node]! + 1
          before[next]!.length = 0
          reached.push(next)
        }
        if (distance[next] !== distance[node]! + 1) continue
        ways[next]! += ways[node]!
        before[next]!.push(node)
      }
    }
    for (let at = reached.length - 1; at > 0; at--) {
      const node = reached[at]!
      for (const one of before[node]!) share[one]! += (ways[one]! / ways[node]!) * (1 + share[node]!)
      through[node]! += share[node]!
    }
  }
  return through
}
