const LONGEST_LOOP = 8
const MOST_LOOPS = 50

/**
 * Loops that meet no node twice, the shortest first, each beginning at its least node (Johnson 1975: one root after another,
 * only nodes above it). A walk goes on only where the way back to its root still fits. `after[node]` are the nodes that an
 * edge leads to. At most `most` loops of at most `longest` nodes.
 */
export function simpleLoops(
  after: readonly (readonly number[])[],
  longest = LONGEST_LOOP,
  most = MOST_LOOPS,
): { loops: number[][]; isCut: boolean } {
  const loops: number[][] = []
  const before = turned(after)
  const back = after.map((_, root) => waysBack(before, root, longest))
  const onWay = new Uint8Array(after.length)
  const way: number[] = []
  let wanted = 2
  const walk = (node: number, root: number): boolean => {
    way.push(node)
    onWay[node] = 1
    const left = wanted - way.length
    let goesOn = true
    for (const next of after[node]!) {
      if (left === 0 && next === root) {
        if (loops.length === most) goesOn = false
        else loops.push([...way])
      }
      if (left > 0 && next > root && !onWay[next] && (back[root]!.get(next) ?? Infinity) <= left)
        goesOn = walk(next, root)
      if (!goesOn) break
    }
    way.pop()
    onWay[node] = 0
    return goesOn
  }
  for (; wanted <= longest; wanted++)
    for (let root = 0; root < after.length; root++)
      if (back[root]!.size > 1 && !walk(root, root)) return { loops, isCut: true }
  return { loops, isCut: false }
}

function turned(after: readonly (readonly number[])[]): number[][] {
  const before: number[][] = after.map(() => [])
  for (const [node, nexts] of after.entries()) for (const next of nexts) before[next]!.push(node)
  return before
}

/** Node → edges on its shortest way to the root over nodes above it. */
function waysBack(before: readonly (readonly number[])[], root: number, longest: number): Map<number, number> {
  const away = new Map([[root, 0]])
  let edge = [root]
  for (let far = 1; far < longest && edge.length > 0; far++) {
    const next: number[] = []
    for (const node of edge)
      for (const one of before[node]!) {
        if (one <= root || away.has(one)) continue
        away.set(one, far)
        next.push(one)
      }
    edge = next
  }
  return away
}
