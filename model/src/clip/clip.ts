import { groupsAmong } from '../graph/groups.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Group } from '../records/group.ts'
import type { Paper } from '../records/paper.ts'
import type { Participant } from '../records/participant.ts'
import type { Problem } from '../records/problem.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import type { System } from '../records/system.ts'
import { underTimings } from '../timeStudy/measured.ts'

type Bare<T> = Partial<Omit<T, 'id' | 'deletedAt'>>

interface Copied<T> {
  readonly id: Id
  readonly fields: Bare<T>
}

/**
 * Copied steps and the flows between them, as plain JSON for the clipboard, with what they name: enough to paste them into
 * another project, where none of these ids is known.
 */
export interface Clip {
  readonly steps: readonly (Copied<Step> & { readonly place: Place | null })[]
  readonly flows: readonly Copied<Flow>[]
  /** Groups of which every member was copied. */
  readonly groups?: readonly Copied<Group>[]
  /** The lanes of the steps, from top to bottom, and whose they are. */
  readonly lanes?: readonly { readonly id: Id; readonly participant: Id | null }[]
  readonly participants?: readonly Copied<Participant>[]
  readonly documents?: readonly Copied<Paper>[]
  readonly systems?: readonly Copied<System>[]
  /** Problems that are pinned to a step or flow that was copied. */
  readonly problems?: readonly Copied<Problem>[]
}

export function copySteps(project: Project, ids: Iterable<Id>): Clip {
  const chosen = new Set([...ids].filter((id) => project.steps.has(id)))
  const steps = [...chosen].map((id) => underTimings(project.steps.get(id) as Step, project, ['time']))
  const flows = [...project.flows.values()]
    .filter(({ start, end }) => start && end && chosen.has(start) && chosen.has(end))
    .map((flow) => underTimings(flow, project, ['wait', 'transfer']))
  const pinned = new Set([...chosen, ...flows.map(({ id }) => id)])
  const homes = new Set(steps.map(({ lane }) => lane))
  const lanes = [...project.lanes.values()]
    .filter(({ id }) => homes.has(id))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id, participant }) => ({ id, participant }))
  const people = [...lanes.map(({ participant }) => participant), ...steps.flatMap(({ duties }) => Object.keys(duties))]
  const named = <T extends { readonly id: Id }>(all: ReadonlyMap<Id, T>, wanted: Iterable<Id | null>) =>
    [...new Set(wanted)].flatMap((id) => all.get(id ?? '') ?? []).map(bare)
  return {
    steps: steps.map((step) => ({ ...bare(step), place: project.layout.get(step.id) ?? null })),
    flows: flows.map(bare),
    groups: groupsAmong(project, project.steps.values())
      .filter(({ steps: members }) => members.every((id) => chosen.has(id)))
      .map(({ group }) => bare(group)),
    lanes,
    participants: named(project.participants, people),
    documents: named(
      project.documents,
      steps.flatMap((step) => step.documents),
    ),
    systems: named(
      project.systems,
      steps.flatMap((step) => step.systems),
    ),
    problems: [...project.problems.values()].filter(({ anchors }) => anchors.some((on) => pinned.has(on))).map(bare),
  }
}

function bare<T extends { readonly id: Id }>({ id, ...record }: T): Copied<T> {
  const { deletedAt: _, ...fields } = record as Omit<T, 'id'> & { deletedAt?: unknown }
  return { id, fields: fields as Bare<T> }
}
