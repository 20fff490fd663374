import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { journeyGrid } from './grid.ts'
import { linkedElements } from './linked.ts'

export interface JourneyFinding {
  readonly code: 'touchpointWithoutStep' | 'clientStepWithoutTouchpoint'
  /** A step of the journey, or a step of the process. */
  readonly about: Id
}

/** Where the journey and the process do not know of each other (domain.md 6). */
export function journeyFindings(project: Project, map: Id): JourneyFinding[] {
  const grid = journeyGrid(project, map)
  if (!grid) return []
  const rows = grid.rows.filter(({ sort }) => sort === 'touchpoints')
  const touches = (step: Id) => rows.flatMap(({ id }) => grid.cells(id, step))
  const linked = new Map(grid.steps.map((step) => [step.id, linkedElements(project, step).map(({ id }) => id)]))
  const found: JourneyFinding[] = grid.steps
    .filter(({ id }) => {
      const known = touches(id).flatMap((cell) => project.touchpoints.get(cell.touchpoint ?? '')?.steps ?? [])
      return touches(id).length > 0 && linked.get(id)!.length === 0 && !known.some((one) => project.steps.has(one))
    })
    .map(({ id }) => ({ code: 'touchpointWithoutStep', about: id }))
  const touched = new Set(grid.steps.flatMap(({ id }) => (touches(id).length > 0 ? linked.get(id)! : [])))
  for (const { steps } of project.touchpoints.values()) for (const id of steps) touched.add(id)
  const process = mapOfState(project, project.maps.get(map)!.state)
  for (const step of project.steps.values())
    if (step.map === process?.id && step.look === 'operation' && step.client && !touched.has(step.id))
      found.push({ code: 'clientStepWithoutTouchpoint', about: step.id })
  return found
}
