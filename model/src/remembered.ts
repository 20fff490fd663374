import type { ProcessMap } from './graph/processMap.ts'
import type { Project } from './records/project.ts'

/** Snapshots are frozen and keep their identity: what follows from a map is worked out once and kept as long as both live. */
export function remembered<T>(
  workOut: (map: ProcessMap, project: Project) => T,
): (map: ProcessMap, project: Project) => T {
  const known = new WeakMap<ProcessMap, WeakMap<Project, { readonly found: T }>>()
  return (map, project) => {
    const ofMap = known.get(map) ?? new WeakMap<Project, { readonly found: T }>()
    known.set(map, ofMap)
    const kept = ofMap.get(project) ?? { found: workOut(map, project) }
    ofMap.set(project, kept)
    return kept.found
  }
}
