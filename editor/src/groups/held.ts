import { groupOf, type Id, type Project } from '@potok/model'
import { useIsFacilitator, useSessionState } from '../store/SessionScope.tsx'

const NONE: ReadonlySet<Id> = new Set()

/** The maps and groups that are locked to this person. */
export function useHeld(): ReadonlySet<Id> {
  const isFacilitator = useIsFacilitator()
  const locks = useSessionState((state) => state.locks)
  return isFacilitator ? NONE : locks
}

/** Whether a step, or a flow between two members, is of a locked group. */
export function isHeld(project: Project, held: ReadonlySet<Id>, id: Id): boolean {
  if (held.size === 0) return false
  const groupOfStep = (step: Id | null) => {
    const found = project.steps.get(step ?? '')
    return found ? (groupOf(project, found)?.id ?? null) : null
  }
  const flow = project.flows.get(id)
  const group = flow ? groupOfStep(flow.start) : groupOfStep(id)
  return group !== null && held.has(group) && (!flow || groupOfStep(flow.end) === group)
}
