import { connectedGroups } from './connectedGroups.ts'
import { type Digraph, digraph } from './digraph.ts'
import type { MapGraph } from './mapGraph.ts'
import type { Region } from './regions.ts'
import { topologicalOrder } from './topologicalOrder.ts'

/**
 * One level of a map: the whole of it, or one branch of a region, with every region inside as a single point
 * (domain.md 3.6). A branch begins and ends at points of no step, so that the flows to and from them count.
 */
export interface Body extends Digraph {
  readonly source: number
  readonly sinks: readonly number[]
  /** Point → step number (of a region: its split), -1 at the two ends of a branch. */
  readonly stepOf: readonly number[]
  /** Point → region number, -1 where the point is a plain step. */
  readonly regionOf: readonly number[]
  readonly flowOf: readonly number[]
  /** Arc → whether it is a return. */
  readonly returns: readonly boolean[]
  /** Points, each after those with a forward arc into it. */
  readonly order: readonly number[]
  /** Strongly connected groups in topological order, each in the order above, with the returns inside it. */
  readonly groups: readonly Group[]
}

export interface Group {
  readonly points: readonly number[]
  readonly returns: readonly number[]
}

export interface Bodies {
  readonly top: Body
  /** Inner regions come before the regions around them. */
  readonly regions: readonly Region[]
  /** Region number → branch number → its body. */
  readonly branches: readonly (readonly Body[])[]
}

interface Draft {
  stepOf: number[]
  from: number[]
  to: number[]
  flowOf: number[]
}

/** Takes a map apart into bodies. The map must be sound: no finding that blocks. */
export function bodiesOf(graph: MapGraph, found: readonly Region[]): Bodies {
  const sizeOf = (region: Region) => region.branches.reduce((sum, branch) => sum + branch.steps.length, 0)
  const regions = [...found].sort((a, b) => sizeOf(a) - sizeOf(b))
  const top: Draft = { stepOf: [], from: [], to: [], flowOf: [] }
  const branches = regions.map((region) =>
    region.branches.map((): Draft => ({ stepOf: [-1, -1], from: [], to: [], flowOf: [] })),
  )
  const owner = ownersOf(graph, regions, top, branches)
  const regionOfSplit = new Map(regions.map((region, number) => [region.split, number]))
  const splitOfJoin = new Map(regions.map((region) => [region.join, region.split]))
  const branchOfEntry = new Map<number, Draft>()
  regions.forEach((region, number) => {
    for (const [at, branch] of region.branches.entries()) branchOfEntry.set(branch.entry, branches[number]![at]!)
  })

  const local = new Array<number>(graph.size).fill(-1)
  graph.steps.forEach((_, step) => {
    if (!splitOfJoin.has(step)) local[step] = owner[step]!.stepOf.push(step) - 1
  })
  graph.flows.forEach((_, flow) => {
    const start = splitOfJoin.get(graph.from[flow]!) ?? graph.from[flow]!
    const entered = branchOfEntry.get(flow)
    const draft = entered ?? owner[start]!
    draft.from.push(entered ? 0 : local[start]!)
    draft.to.push(splitOfJoin.has(graph.to[flow]!) ? 1 : local[graph.to[flow]!]!)
    draft.flowOf.push(flow)
  })

  const finish = (draft: Draft, source: number, sinks: number[]) =>
    body(graph, draft, source, sinks, (step) => regionOfSplit.get(step) ?? -1)
  const start = graph.steps.findIndex((step) => step.look === 'start')
  const ends = graph.steps.flatMap((step, number) => (step.look === 'end' ? [local[number]!] : []))
  return {
    top: finish(top, local[start]!, ends),
    regions,
    branches: branches.map((drafts) => drafts.map((draft) => finish(draft, 0, [1]))),
  }
}

/** Step → the innermost body that holds it. */
function ownersOf(graph: MapGraph, regions: readonly Region[], top: Draft, branches: readonly Draft[][]): Draft[] {
  const owner = new Array<Draft>(graph.size).fill(top)
  for (let number = regions.length - 1; number >= 0; number--) {
    for (const [at, branch] of regions[number]!.branches.entries()) {
      for (const step of branch.steps) owner[step] = branches[number]![at]!
    }
  }
  return owner
}

function body(
  graph: MapGraph,
  draft: Draft,
  source: number,
  sinks: number[],
  regionAt: (step: number) => number,
): Body {
  const plain = digraph(draft.stepOf.length, draft.from, draft.to)
  const returns = draft.flowOf.map((flow) => graph.flows[flow]!.returns)
  const order = topologicalOrder(plain, (arc) => !returns[arc])
  if (!order) throw new Error(`A map with an unmarked cycle has no bodies (${graph.steps[0]?.map ?? 'no map'}).`)
  const rank = new Array<number>(plain.size)
  order.forEach((point, at) => {
    rank[point] = at
  })
  const groups = connectedGroups(plain).map((points): Group => {
    const within = new Set(points)
    return {
      points: points.sort((a, b) => rank[a]! - rank[b]!),
      returns: points.flatMap((point) => plain.out[point]!.filter((arc) => returns[arc] && within.has(plain.to[arc]!))),
    }
  })
  const regionOf = draft.stepOf.map((step) => (step === -1 ? -1 : regionAt(step)))
  return { ...plain, source, sinks, stepOf: draft.stepOf, regionOf, flowOf: draft.flowOf, returns, order, groups }
}
