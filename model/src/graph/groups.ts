import type { Id } from '../ids.ts'
import type { Group } from '../records/group.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'

export interface Members {
  readonly group: Group
  readonly steps: readonly Id[]
}

/** The group that a step is in; one that is deleted or of another map is none. */
export function groupOf({ groups }: Pick<Project, 'groups'>, step: Pick<Step, 'map' | 'group'>): Group | null {
  const group = groups.get(step.group ?? '')
  return group && group.map === step.map ? group : null
}

/** Groups that have somebody among these steps, in the order of their ids. */
export function groupsAmong(project: Pick<Project, 'groups'>, steps: Iterable<Step>): readonly Members[] {
  if (project.groups.size === 0) return NONE
  const found = new Map<Id, Id[]>()
  for (const step of steps) {
    const group = groupOf(project, step)
    const known = group && found.get(group.id)
    if (known) known.push(step.id)
    else if (group) found.set(group.id, [step.id])
  }
  return [...found.keys()].sort().map((id) => ({ group: project.groups.get(id)!, steps: found.get(id)! }))
}

const NONE: readonly Members[] = Object.freeze([])
