import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import type { Look } from '../records/step.ts'
import { ok, type Result, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

export type FlowFields = Partial<Omit<Flow, 'id' | 'deletedAt' | 'map' | 'start' | 'end'>>

interface Input extends FlowFields {
  map: Id
  start: Id
  end: Id
}

export const connect: Command<Input> = {
  name: 'flow.connect',
  check: (project, input) =>
    all(
      () => present(project, 'maps', [input.map]),
      () => present(project, 'steps', [input.start, input.end]),
      () => acceptedFields('flows', input),
      () => canConnect(project, input.start, input.end),
    ),
  run: (draft, input) => [draft.create('flows', input)],
}

const ASIDE: readonly Look[] = ['document', 'system', 'note']

export const isAside = (look: Look): boolean => ASIDE.includes(look)

export function canConnect(project: Project, start: Id, end: Id): Result {
  const from = project.steps.get(start)
  const to = project.steps.get(end)
  if (!from || !to) return refuse('record.gone', 'It has been deleted meanwhile.', [start, end])
  if (from.map !== to.map) return refuse('flow.otherMap', 'A flow stays on one map.', [start, end])
  if (start === end) return refuse('flow.self', 'A flow cannot lead from a step to itself.', [start])
  if (to.look === 'start') return refuse('flow.intoStart', 'A flow cannot lead to the start.', [end])
  if (from.look === 'end') return refuse('flow.outOfEnd', 'A flow cannot begin at an end.', [start])
  if (isAside(from.look) || isAside(to.look)) {
    return refuse('flow.aside', 'Documents, systems and notes take no part in the flow.', [start, end])
  }
  for (const flow of project.flows.values()) {
    if (flow.start === start && flow.end === end)
      return refuse('flow.twice', 'These steps are connected already.', [flow.id])
  }
  return ok()
}
