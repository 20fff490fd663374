import { byOrder } from '../graph/byOrder.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { RolledUp } from '../graph/rolledUp.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import type { Time } from '../records/time.ts'
import { underTimings } from '../timeStudy/measured.ts'
import { subprocessOf } from './inside.ts'
import { rolledUp } from './rolledUp.ts'

const taken = new WeakMap<Project, Map<Id, ProcessMap>>()

/**
 * Returns null when there is no such map of a process; the same map every time it is asked of one snapshot. Steps and flows keep the
 * order of the project's containers; times follow their timings (S12), a step that stands for a map has that map's (F13).
 */
export function processMap(project: Project, id: Id): ProcessMap | null {
  const map = project.maps.get(id)
  if (map?.kind !== 'process') return null
  const ofProject = taken.get(project) ?? new Map<Id, ProcessMap>()
  taken.set(project, ofProject)
  const kept = ofProject.get(id)
  if (kept) return kept
  const lanes = [...ofMap(project.lanes, id)].sort(byOrder)
  const steps = ofMap(project.steps, id)
  const flows = ofMap(project.flows, id)
  const isTimed = project.observations.size > 0
  const own = isTimed ? steps.map((step) => underTimings(step, project, ['time'])) : steps
  const rolled = own.some(({ subprocess }) => subprocess) ? rolledOn(project, own) : null
  const fresh = {
    map,
    lanes,
    steps: rolled ? own.map((step) => (step.subprocess ? standingFor(step, project, rolled.get(step.id)) : step)) : own,
    flows: isTimed ? flows.map((flow) => underTimings(flow, project, ['wait', 'transfer'])) : flows,
    ...(rolled && { rolled }),
  }
  ofProject.set(id, fresh)
  return fresh
}

function rolledOn(project: Project, steps: readonly Step[]): ReadonlyMap<Id, RolledUp> {
  const found = new Map<Id, RolledUp>()
  for (const step of steps) {
    const inner = subprocessOf(project, step)
    const map = inner ? processMap(project, inner) : null
    const rolled = map && rolledUp(map, project)
    if (rolled) found.set(step.id, rolled)
  }
  return found
}

const known = new WeakMap<Step, { said: string; record: Step }>()

/** The step as its map says it is; what of it did not change is the same object as before. */
function standingFor(step: Step, project: Project, rolled: RolledUp | undefined): Step {
  const subprocess = subprocessOf(project, step)
  const changed: Partial<Step> = !subprocess
    ? { subprocess }
    : {
        subprocess,
        value: null,
        loss: null,
        time: rolled ? timeOf(rolled) : null,
        accuracy: step.accuracy ?? rolled?.accuracy ?? null,
        signatures: step.signatures + (rolled?.signatures ?? 0),
        documents: [...new Set([...step.documents, ...(rolled?.documents ?? [])])].sort(),
      }
  const said = JSON.stringify(changed)
  const before = known.get(step)
  if (before?.said === said) return before.record
  const record = Object.freeze({ ...step, ...changed })
  known.set(step, { said, record })
  return record
}

/** Where returns are counted less often than they happen the expectation may lie beyond the maximum: the triple ends there. */
function timeOf({ min, max, expected }: RolledUp): Time {
  const typical = Math.min(max, Math.max(min, expected.pert))
  return { triple: [min, typical, max], basis: 'work', source: 'guess', expected }
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
