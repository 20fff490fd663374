import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Lane } from '../records/lane.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'

/** One map of a project, in reading order. What figures, checks, scene and papers start from. */
export interface ProcessMap {
  readonly map: MapRecord
  readonly lanes: readonly Lane[]
  readonly steps: readonly Step[]
  readonly flows: readonly Flow[]
}

/** Returns null when the map is not there. Steps and flows keep the order of the project's containers. */
export function processMap(project: Project, id: Id): ProcessMap | null {
  const map = project.maps.get(id)
  if (!map) return null
  const ofMap = <T extends { map: Id | null }>(all: ReadonlyMap<Id, T>) =>
    [...all.values()].filter((one) => one.map === id)
  const lanes = ofMap(project.lanes).sort((a, b) => byOrder(a, b))
  return { map, lanes, steps: ofMap(project.steps), flows: ofMap(project.flows) }
}

/** Fractional keys may be equal after a merge: the id decides. */
export function byOrder(a: { order: string; id: Id }, b: { order: string; id: Id }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
