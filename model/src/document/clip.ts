import { groupsAmong } from '../graph/groups.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Group } from '../records/group.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'

/** Copied steps and the flows between them, as plain JSON for the clipboard. */
export interface Clip {
  readonly steps: readonly { id: Id; fields: Partial<Omit<Step, 'id' | 'deletedAt'>>; place: Place | null }[]
  /** Groups of which every member was copied. */
  readonly groups?: readonly { id: Id; fields: Partial<Omit<Group, 'id' | 'deletedAt'>> }[]
  readonly flows: readonly { id: Id; fields: Partial<Omit<Flow, 'id' | 'deletedAt'>> }[]
}

export function copySteps(project: Project, ids: Iterable<Id>): Clip {
  const chosen = new Set([...ids].filter((id) => project.steps.has(id)))
  const steps = [...chosen].map((id) => {
    const { id: _, deletedAt: __, ...fields } = project.steps.get(id) as Step
    return { id, fields, place: project.layout.get(id) ?? null }
  })
  const flows = [...project.flows.values()]
    .filter(({ start, end }) => start && end && chosen.has(start) && chosen.has(end))
    .map(({ id, deletedAt: _, ...fields }) => ({ id, fields }))
  const groups = groupsAmong(project, project.steps.values())
    .filter(({ steps: members }) => members.every((id) => chosen.has(id)))
    .map(({ group: { id, deletedAt: _, ...fields } }) => ({ id, fields }))
  return { steps, flows, groups }
}
