import { connectedGroups } from '../graph/connectedGroups.ts'
import { mapGraph } from '../graph/mapGraph.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import { nearestJoin } from '../graph/regions.ts'
import { returnSuggestion } from '../graph/returnSuggestion.ts'
import type { Id } from '../ids.ts'

/** What a drawing of another program does not say: which flows lead back, and where the branches of an AND or OR meet. */
export interface SettledFlows {
  readonly returns: readonly Id[]
  /** Of a branching: its join. */
  readonly joins: ReadonlyMap<Id, Id>
}

const MOST_CIRCLES = 100

/** As the findings would name it (domain.md 3.3): what closes a circle leads back, an inner branching closes before the one around it. */
export function settledFlows(map: ProcessMap): SettledFlows {
  const returns: Id[] = []
  const marked = () => ({
    ...map,
    flows: map.flows.map((flow) => (returns.includes(flow.id) ? { ...flow, returns: true } : flow)),
  })
  let graph = mapGraph(map)
  for (let tries = 0; tries < MOST_CIRCLES; tries++) {
    const circle = connectedGroups(graph, (flow) => !graph.flows[flow]!.returns).find(({ length }) => length > 1)
    if (!circle) break
    const start = graph.steps.findIndex(({ look }) => look === 'start')
    returns.push(graph.flows[returnSuggestion(graph, start === -1 ? circle[0]! : start, circle)]!.id)
    graph = mapGraph(marked())
  }
  const joins = new Map<Id, Id>()
  const taken = new Set<Id>()
  for (const { id, look } of map.steps.toReversed()) {
    if (look !== 'and' && look !== 'or') continue
    const join = graph.steps[nearestJoin(graph, graph.at.get(id)!)]?.id
    if (!join || taken.has(join)) continue
    taken.add(join)
    joins.set(id, join)
  }
  return { returns, joins }
}
