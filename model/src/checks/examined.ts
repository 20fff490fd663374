import { type MapGraph, mapGraph, pointsOf } from '../graph/mapGraph.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import { type Region, regionsOf, type Trouble } from '../graph/regions.ts'
import { sharesOf } from '../graph/shares.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { remembered } from '../remembered.ts'

/** A map as the checks see it, each walk done once. */
export interface Examined {
  readonly map: ProcessMap
  readonly project: Project
  readonly graph: MapGraph
  /** Flow number → probability (see `sharesOf`). */
  readonly shares: Float64Array
  readonly regions: readonly Region[]
  readonly troubles: readonly Trouble[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export const examine = remembered((map, project): Examined => {
  const graph = mapGraph(map)
  return {
    map,
    project,
    graph,
    shares: sharesOf(graph),
    ...regionsOf(graph),
    starts: pointsOf(graph, (step) => step.look === 'start'),
    ends: pointsOf(graph, (step) => step.look === 'end'),
  }
})

export function idsOf({ graph }: Examined, points: readonly number[]): Id[] {
  return points.map((point) => graph.steps[point]!.id)
}

/** How a message calls a step: its text, else its id. */
export function nameOf(step: Step): string {
  return step.text.trim() || step.id
}
