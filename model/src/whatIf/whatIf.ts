import { type Change, difference } from '../document/difference.ts'
import { mapGraph } from '../graph/mapGraph.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import { sharesOf } from '../graph/shares.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import type { Time } from '../records/time.ts'

/** One supposition: a time, wait or transfer so many times as long, or a return so many times as often; `part` 0 … 1 and above. */
export interface WhatIf {
  readonly about: Id
  readonly what: 'time' | 'wait' | 'transfer' | 'return'
  readonly part: number
}

type Changed = Partial<Pick<Step, 'time'> & Pick<Flow, 'wait' | 'transfer' | 'share'>>

/** What the suppositions would write: fields by the id of their step or flow. Nothing is written. */
export function fieldsUnder(map: ProcessMap, suppositions: readonly WhatIf[]): Readonly<Record<Id, Changed>> {
  const fields: Record<Id, Changed> = {}
  const put = (id: Id, changed: Changed) => {
    fields[id] = { ...fields[id], ...changed }
  }
  for (const { about, what, part } of suppositions) {
    const step = map.steps.find(({ id }) => id === about)
    const flow = map.flows.find(({ id }) => id === about)
    if (what === 'time' && step?.time) put(about, { time: scaled(step.time, part) })
    if ((what === 'wait' || what === 'transfer') && flow?.[what]) put(about, { [what]: scaled(flow[what], part) })
    if (what === 'return' && flow?.returns) {
      for (const [id, share] of sharesUnder(map, flow, part)) put(id, { share })
    }
  }
  return fields
}

/** The map as it would be; what does not change keeps its identity. */
export function mapUnder(map: ProcessMap, suppositions: readonly WhatIf[]): ProcessMap {
  const fields = fieldsUnder(map, suppositions)
  const under = <T extends { readonly id: Id }>(one: T): T => (fields[one.id] ? { ...one, ...fields[one.id] } : one)
  return { ...map, steps: map.steps.map(under), flows: map.flows.map(under) }
}

/** What the suppositions change, as `replay` performs it: the difference between the map and the map as it would be. */
export function changesUnder(map: ProcessMap, project: Project, suppositions: readonly WhatIf[]): Change[] {
  const { steps, flows } = mapUnder(map, suppositions)
  const under = <T extends { readonly id: Id }>(all: ReadonlyMap<Id, T>, changed: readonly T[]) =>
    new Map([...all, ...changed.map((one) => [one.id, one] as const)])
  return difference(project, { ...project, steps: under(project.steps, steps), flows: under(project.flows, flows) })
}

function scaled({ triple: [min, typical, max], ...time }: Time, part: number): Time {
  const triple = [min * part, typical === null ? null : typical * part, max * part] as const
  const sample = time.sample?.map((minutes) => minutes * part)
  return { ...time, triple, ...(sample && { sample }) }
}

/** The return's own share and its siblings', which keep their proportions (domain.md 3.8). */
function sharesUnder(map: ProcessMap, flow: Flow, part: number): [Id, number][] {
  const graph = mapGraph(map)
  const shares = sharesOf(graph)
  const at = graph.flows.findIndex(({ id }) => id === flow.id)
  if (at === -1) return []
  const own = Math.min(1, shares[at]! * part)
  const rest = 1 - shares[at]!
  return graph.out[graph.from[at]!]!.map((one) => {
    const share = one === at ? own : rest > 0 ? (shares[one]! * (1 - own)) / rest : 0
    return [graph.flows[one]!.id, Math.round(share * 1e12) / 1e12]
  })
}
