import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  steps: readonly Id[]
  flows: readonly Id[]
}

/** Takes steps and flows off a map in one deed. A chain that loses a link closes: the flow into it leads on to what came next. */
export const removeElements: Command<Input> = {
  name: 'element.remove',
  check: (project, { steps, flows }) =>
    all(
      () => present(project, 'steps', steps),
      () => present(project, 'flows', flows),
    ),
  run(draft, { steps, flows }) {
    const at = Date.now()
    for (const id of steps) draft.remove('steps', id, at)
    for (const id of flows) draft.remove('flows', id, at)
    for (const [flow, end] of healed(draft.project, new Set(steps), new Set(flows)))
      draft.set('flows', flow, { end, bend: null })
    return [...steps, ...flows]
  },
}

/** Flows that lead into what goes, and where they lead afterwards: only where one way goes in and one goes out. */
function healed(project: Project, steps: ReadonlySet<Id>, flows: ReadonlySet<Id>): Map<Id, Id> {
  if (steps.size === 0) return new Map()
  const [into, out] = [new Map<Id, Flow[]>(), new Map<Id, Flow[]>()]
  const pairs = new Set<string>()
  for (const flow of project.flows.values()) {
    if (flows.has(flow.id) || !flow.start || !flow.end) continue
    if (steps.has(flow.end)) into.set(flow.end, [...(into.get(flow.end) ?? []), flow])
    if (steps.has(flow.start)) out.set(flow.start, [...(out.get(flow.start) ?? []), flow])
    else if (!steps.has(flow.end)) pairs.add(`${flow.start} ${flow.end}`)
  }
  const next = (step: Id): Id | null => {
    const [ways, onward] = [into.get(step) ?? [], out.get(step) ?? []]
    const [flow] = onward
    return ways.length === 1 && onward.length === 1 && flow && !flow.returns && !ways[0]?.returns ? flow.end : null
  }
  const found = new Map<Id, Id>()
  for (const [gone, ways] of into) {
    const [flow] = ways
    if (!flow?.start || steps.has(flow.start)) continue
    let end = next(gone)
    for (let tries = steps.size; end !== null && steps.has(end) && tries > 0; tries--) end = next(end)
    if (end === null || steps.has(end) || end === flow.start || pairs.has(`${flow.start} ${end}`)) continue
    pairs.add(`${flow.start} ${end}`)
    found.set(flow.id, end)
  }
  return found
}
