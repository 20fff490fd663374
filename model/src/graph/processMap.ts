import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Lane } from '../records/lane.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { underTimings } from '../timeStudy/measured.ts'
import { byOrder } from './byOrder.ts'

/** One map of a project, in reading order. What figures, checks, scene and papers start from. */
export interface ProcessMap {
  readonly map: MapRecord
  readonly lanes: readonly Lane[]
  readonly steps: readonly Step[]
  readonly flows: readonly Flow[]
}

const taken = new WeakMap<Project, Map<Id, ProcessMap>>()

/**
 * Returns null when the map is not there; the same map every time it is asked of one snapshot. Steps and flows keep the
 * order of the project's containers; times follow their timings (S12).
 */
export function processMap(project: Project, id: Id): ProcessMap | null {
  const map = project.maps.get(id)
  if (!map) return null
  const ofProject = taken.get(project) ?? new Map<Id, ProcessMap>()
  taken.set(project, ofProject)
  const kept = ofProject.get(id)
  if (kept) return kept
  const lanes = [...ofMap(project.lanes, id)].sort(byOrder)
  const steps = ofMap(project.steps, id)
  const flows = ofMap(project.flows, id)
  const isTimed = project.observations.size > 0
  const fresh = {
    map,
    lanes,
    steps: isTimed ? steps.map((step) => underTimings(step, project, ['time'])) : steps,
    flows: isTimed ? flows.map((flow) => underTimings(flow, project, ['wait', 'transfer'])) : flows,
  }
  ofProject.set(id, fresh)
  return fresh
}

const NONE: readonly never[] = Object.freeze([])
const grouped = new WeakMap<object, ReadonlyMap<Id | null, readonly unknown[]>>()

/** A snapshot's records never change, so they are sorted into maps once. */
function ofMap<T extends { map: Id | null }>(all: ReadonlyMap<Id, T>, id: Id): readonly T[] {
  let groups = grouped.get(all)
  if (!groups) {
    groups = Map.groupBy(all.values(), (one) => one.map)
    grouped.set(all, groups)
  }
  return (groups.get(id) ?? NONE) as readonly T[]
}
