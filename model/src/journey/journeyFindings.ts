import type { Finding } from '../checks/finding.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { journeyGrid } from './grid.ts'
import { linkedElements } from './linked.ts'

const SAYS = {
  'touchpoint-without-step': 'A touchpoint without a step of the process',
  'client-step-without-touchpoint': "A client's step without a touchpoint",
} as const

/** About one step: of the journey where a touchpoint has no step, of the process where a client's step has no touchpoint. */
function finding(code: keyof typeof SAYS, { id, text }: { id: Id; text: string }): Finding {
  const step = text || id
  const message = `${SAYS[code]}: "${step}"`
  return { code, severity: 'warning', blocks: false, message, values: { step }, about: [id] }
}

/** Where the journey and the process do not know of each other (domain.md 6); none on a map of another kind. */
export function journeyFindings(project: Project, map: Id): Finding[] {
  const grid = journeyGrid(project, map)
  if (!grid) return []
  const rows = grid.rows.filter(({ sort }) => sort === 'touchpoints')
  const touches = (step: Id) => rows.flatMap(({ id }) => grid.cells(id, step))
  const linked = new Map(grid.steps.map((step) => [step.id, linkedElements(project, step).map(({ id }) => id)]))
  const found = grid.steps
    .filter(({ id }) => {
      const known = touches(id).flatMap((cell) => project.touchpoints.get(cell.touchpoint ?? '')?.steps ?? [])
      return touches(id).length > 0 && linked.get(id)!.length === 0 && !known.some((one) => project.steps.has(one))
    })
    .map((step) => finding('touchpoint-without-step', step))
  const touched = new Set(grid.steps.flatMap(({ id }) => (touches(id).length > 0 ? linked.get(id)! : [])))
  for (const { steps } of project.touchpoints.values()) for (const id of steps) touched.add(id)
  const process = mapOfState(project, project.maps.get(map)!.state)
  for (const step of project.steps.values())
    if (step.map === process?.id && step.look === 'operation' && step.client && !touched.has(step.id))
      found.push(finding('client-step-without-touchpoint', step))
  return found
}
