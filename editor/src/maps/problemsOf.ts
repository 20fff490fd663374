import type { Id, Problem, Project } from '@potok/model'

/** Problems of a map by number, the newest without one last; those pinned to nothing belong to every map. */
export function problemsOf(project: Project, map: Id): Problem[] {
  const here = (anchor: Id) =>
    (project.steps.get(anchor) ?? project.flows.get(anchor) ?? project.lanes.get(anchor))?.map === map
  const lives = (anchor: Id) => project.steps.has(anchor) || project.flows.has(anchor) || project.lanes.has(anchor)
  return [...project.problems.values()]
    .filter((one) => one.anchors.some(here) || !one.anchors.some(lives))
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
}
