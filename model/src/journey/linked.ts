import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { JourneyStep } from '../records/journeyStep.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'

/**
 * The steps and flows of process maps that a journey's step is made of. A journey of the target state looks at the
 * target map: what is linked on another map stands for those that come from it there.
 */
export function linkedElements(project: Project, step: JourneyStep): (Step | Flow)[] {
  const state = project.maps.get(step.map ?? '')?.state
  const home = state && mapOfState(project, state)
  const at = (id: Id) => project.steps.get(id) ?? project.flows.get(id)
  const found = step.operations.flatMap((id): (Step | Flow)[] => {
    const element = at(id)
    if (!element) return []
    if (!home || home.state !== state || project.maps.get(element.map ?? '')?.state === state) return [element]
    const all: (Step | Flow)[] = [...project.steps.values(), ...project.flows.values()]
    return all.filter((one) => one.map === home.id && one.from.includes(id))
  })
  return [...new Set(found)]
}
