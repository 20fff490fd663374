import { type Bodies, type Body, bodiesOf } from '../../graph/bodies.ts'
import { type MapGraph, pointsOf } from '../../graph/mapGraph.ts'
import { absorption, type Passes, passesOf } from '../../graph/passes.ts'
import { reachedFrom } from '../../graph/reachability.ts'
import type { Region } from '../../graph/regions.ts'
import { topologicalOrder } from '../../graph/topologicalOrder.ts'
import { type Activation, activationsOf } from './activation.ts'

/** All of a map that its times do not change. */
export interface Chances {
  readonly graph: MapGraph
  readonly shares: Float64Array
  readonly bodies: Bodies
  readonly activations: readonly Activation[]
  /** Body → shares by its arcs; once a branch is active its first flow is certain. */
  readonly sharesIn: ReadonlyMap<Body, Float64Array>
  readonly pPrimary: number
  /** One passage of the whole map: of every case, and of those with a primary outcome. */
  readonly all: Passes
  readonly primary: Passes
  /** Region → branch → one passage of it. */
  readonly branches: readonly (readonly Passes[])[]
  /** Points of the top body that are primary ends. */
  readonly goals: readonly number[]
  /** Step → whether a case may reach it without any return. */
  readonly forward: readonly boolean[]
  /** Steps, each after those that lead to it without a return. */
  readonly order: readonly number[]
}

export function chancesOf(graph: MapGraph, shares: Float64Array, regions: readonly Region[]): Chances {
  const bodies = bodiesOf(graph, regions)
  const { top } = bodies
  const goals = top.sinks.filter((point) => graph.steps[top.stepOf[point]!]!.outcome === 'primary')
  const sharesIn = new Map(
    [top, ...bodies.branches.flat()].map((body): [Body, Float64Array] => [body, sharesOfBody(body, shares)]),
  )
  const topShares = sharesIn.get(top)!
  const b = absorption(top, topShares, goals)
  const conditional = topShares.map((share, arc) => {
    const from = b[top.from[arc]!]!
    return from > 0 ? (share * b[top.to[arc]!]!) / from : 0
  })
  const starts = pointsOf(graph, (step) => step.look === 'start')
  return {
    graph,
    shares,
    bodies,
    sharesIn,
    activations: activationsOf(graph, bodies, shares),
    pPrimary: b[top.source]!,
    all: passesOf(top, topShares),
    primary: passesOf(top, conditional),
    branches: bodies.branches.map((ofRegion) => ofRegion.map((branch) => passesOf(branch, sharesIn.get(branch)!))),
    goals,
    forward: reachedFrom(graph, starts, (flow) => !graph.flows[flow]!.returns && shares[flow]! > 0),
    order: topologicalOrder(graph, (flow) => !graph.flows[flow]!.returns)!,
  }
}

function sharesOfBody(body: Body, shares: Float64Array): Float64Array {
  const branch = body.stepOf[body.source] === -1
  const local = new Float64Array(body.flowOf.length)
  body.flowOf.forEach((flow, arc) => {
    local[arc] = branch && body.from[arc] === body.source ? 1 : shares[flow]!
  })
  return local
}
