import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'

type Steps = Project['steps']

const known = new WeakMap<Steps, { submaps: ReadonlyMap<Id, ReadonlySet<Id>>; within: Map<Id, ReadonlySet<Id>> }>()

/** Map → maps that its operations name, as it is written: also in a circle. */
function submapsOf(steps: Steps) {
  const kept = known.get(steps)
  if (kept) return kept
  const submaps = new Map<Id, Set<Id>>()
  for (const { map, subprocess, look } of steps.values()) {
    if (!map || !subprocess || look !== 'operation') continue
    submaps.set(map, (submaps.get(map) ?? new Set()).add(subprocess))
  }
  const fresh = { submaps, within: new Map<Id, ReadonlySet<Id>>() }
  known.set(steps, fresh)
  return fresh
}

/** The map itself and every map within it, however deep. */
export function mapsWithin({ steps }: Pick<Project, 'steps'>, map: Id): ReadonlySet<Id> {
  const { submaps, within } = submapsOf(steps)
  const kept = within.get(map)
  if (kept) return kept
  const found = new Set([map])
  for (const one of found) for (const inner of submaps.get(one) ?? []) found.add(inner)
  within.set(map, found)
  return found
}

/** The map that a step stands for; none where that is gone or has the step's own map within it. */
export function subprocessOf(project: Pick<Project, 'steps' | 'maps'>, step: Step): Id | null {
  const { subprocess, map, look } = step
  if (!subprocess || !map || look !== 'operation' || project.maps.get(subprocess)?.kind !== 'process') return null
  return mapsWithin(project, subprocess).has(map) ? null : subprocess
}

/** Maps that some step stands for: they are parts, not a state of the whole process. */
export function partsOf(project: Pick<Project, 'steps'>): ReadonlySet<Id> {
  return new Set([...submapsOf(project.steps).submaps.values()].flatMap((inner) => [...inner]))
}
