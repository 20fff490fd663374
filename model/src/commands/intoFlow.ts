import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Look } from '../records/step.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isAside } from './connect.ts'

/** Whether what looks so may stand in this flow. */
export function canStandIn(project: Project, flow: Id, look: Look = 'operation'): Result {
  if (look === 'start') return refuse('flow.intoStart', 'A flow cannot lead to the start.', [flow])
  if (look === 'end') return refuse('flow.outOfEnd', 'A flow cannot begin at an end.', [flow])
  if (isAside(look)) return refuse('flow.aside', 'Documents, systems and notes take no part in the flow.', [flow])
  const { start, end } = project.flows.get(flow) ?? {}
  return start && end ? ok() : refuse('record.gone', 'It has been deleted meanwhile.', [flow])
}

/** Whether a step that is there already may be put into this flow: only one that no flow knows. */
export function canGoInto(project: Project, flow: Id, step: Id): Result {
  const { look, map } = project.steps.get(step) ?? {}
  if (project.flows.get(flow)?.map !== map) return refuse('flow.otherMap', 'A flow stays on one map.', [step, flow])
  for (const { start, end } of project.flows.values())
    if (start === step || end === step)
      return refuse('flow.linked', 'A step that has flows already is not put into another.', [step])
  return canStandIn(project, flow, look)
}

/** The flow leads to the step and keeps its facts; a new one leads on to where it led. Returns the new one. */
export function putInto(draft: Draft, flow: Id, step: Id, map: Id): Id {
  const { end } = draft.project.flows.get(flow) ?? { end: null }
  draft.set('flows', flow, { end: step, bend: null })
  return draft.create('flows', { map, start: step, end })
}
