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
  const starts = pointsOf(graph, (step) => step.look === 'start')
  return {
    graph,
    shares,
    bodies,
    sharesIn,
    activations: activationsOf(graph, bodies, shares),
    ...throughTop(top, shares, goals),
    branches: bodies.branches.map((ofRegion) => ofRegion.map((branch) => passesOf(branch, sharesIn.get(branch)!))),
    goals,
    forward: reachedFrom(graph, starts, (flow) => !graph.flows[flow]!.returns && shares[flow]! > 0),
    order: topologicalOrder(graph, (flow) => !graph.flows[flow]!.returns)!,
  }
}

/** One passage of the whole map, of every case and of those that end in one of `goals` (domain.md 3.6). */
function throughTop(
  top: Body,
  shares: Float64Array,
  goals: readonly number[],
): Pick<Chances, 'pPrimary' | 'all' | 'primary'> {
  const own = sharesOfBody(top, shares)
  const b = absorption(top, own, goals)
  return { pPrimary: b[top.source]!, all: passesOf(top, own), primary: passesOf(top, conditional(top, own, b)) }
}

/** Shares of those cases that end as `b` tells by point: p′ = p·b(to)/b(from) (domain.md 3.6). */
function conditional(top: Body, own: Float64Array, b: Float64Array): Float64Array {
  return own.map((share, arc) => {
    const from = b[top.from[arc]!]!
    return from > 0 ? (share * b[top.to[arc]!]!) / from : 0
  })
}

/** One passage of the whole map, of one of the two alone. */
export function passesOfTop(
  outcomes: 'primary' | 'all',
  top: Body,
  shares: Float64Array,
  goals: readonly number[],
): Passes {
  const own = sharesOfBody(top, shares)
  return passesOf(top, outcomes === 'all' ? own : conditional(top, own, absorption(top, own, goals)))
}

/** Shares by the arcs of a body; once a branch is active its first flow is certain. */
export function sharesOfBody(body: Body, shares: Float64Array): Float64Array {
  const branch = body.stepOf[body.source] === -1
  const local = new Float64Array(body.flowOf.length)
  body.flowOf.forEach((flow, arc) => {
    local[arc] = branch && body.from[arc] === body.source ? 1 : shares[flow]!
  })
  return local
}
