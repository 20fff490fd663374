import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Look, Step } from '../records/step.ts'
import { type Digraph, digraph } from './digraph.ts'
import type { ProcessMap } from './processMap.ts'

/** Looks that a case passes through; documents, systems and notes only stand beside the flow (domain.md 2.1). */
const PASSED: ReadonlySet<Look> = new Set(['operation', 'start', 'end', 'xor', 'and', 'or', 'join', 'wait'])

/** The flow of a process map as a graph: points are steps, arcs are flows, both in the map's order. */
export interface MapGraph extends Digraph {
  readonly steps: readonly Step[]
  readonly flows: readonly Flow[]
  readonly at: ReadonlyMap<Id, number>
  /** Step number → number of its declared join, -1 where it has none. */
  readonly joinOf: readonly number[]
}

export function mapGraph(map: ProcessMap): MapGraph {
  const steps = map.steps.filter((step) => PASSED.has(step.look))
  const at = new Map(steps.map((step, number) => [step.id, number]))
  const flows = map.flows.filter((flow) => at.has(flow.start ?? '') && at.has(flow.end ?? ''))
  const graph = digraph(
    steps.length,
    flows.map((flow) => at.get(flow.start!)!),
    flows.map((flow) => at.get(flow.end!)!),
  )
  const joinOf = steps.map((step) => (splits(step) ? (at.get(step.join ?? '') ?? -1) : -1))
  return { ...graph, steps, flows, at, joinOf }
}

/** Says whether all (AND) or some (OR) flows out of the step are taken together. */
export function splits(step: Step): boolean {
  return step.look === 'and' || step.look === 'or'
}

export function pointsOf(graph: MapGraph, holds: (step: Step) => boolean): number[] {
  const points: number[] = []
  graph.steps.forEach((step, point) => {
    if (holds(step)) points.push(point)
  })
  return points
}
