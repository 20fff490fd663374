import type { Id } from '../ids.ts'
import type { Problem } from '../records/problem.ts'
import type { Project } from '../records/project.ts'

/** Problems of a map by number, the newest without one last; those pinned to nothing belong to every map. */
export function problemsOf(map: Id, project: Project): Problem[] {
  const placed = (anchor: Id) =>
    project.steps.get(anchor) ?? project.flows.get(anchor) ?? project.lanes.get(anchor) ?? null
  return [...project.problems.values()]
    .filter(({ anchors }) => {
      const places = anchors.flatMap((anchor) => placed(anchor) ?? [])
      return places.length === 0 || places.some((place) => place.map === map)
    })
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
}
