import { connectedGroups } from '../graph/connectedGroups.ts'
import { mapGraph } from '../graph/mapGraph.ts'
import { nearestJoin } from '../graph/regions.ts'
import { returnSuggestion } from '../graph/returnSuggestion.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import { readMap } from '../scene/reading.ts'
import type { Way } from './change.ts'
import type { Working } from './working.ts'
import type { WrittenRow } from './written.ts'

/** The flows that the rows ask for: those that a row names, and for an added row that nobody names one after another. */
export function link(working: Working, rows: readonly WrittenRow[]): void {
  const before = new Set(working.flows.keys())
  const named = new Set(rows.flatMap(({ change }) => (change.next ?? []).map(({ to }) => to)))
  const says = new Set(rows.filter(({ change }) => change.next && change.next.length > 0).map(({ id }) => id))
  for (const { id, change } of rows) if (change.next) lead(working, id, change.next)
  for (const { id, added } of rows) if (added?.after && !named.has(id)) follow(working, added.after, id, says)
  markReturns(working, before)
  closeForks(working, rows)
}

/** The ways out of a step become these; a way to where one led already keeps what is not said of it. */
function lead(working: Working, start: Id, ways: readonly Way[]): void {
  const there = working.outOf(start)
  const kept = new Set<Id>()
  for (const { to, label, share, returns, ...times } of ways) {
    const flow = there.find(({ id, end }) => end === to && !kept.has(id)) ?? working.addFlow({ start, end: to })
    kept.add(flow.id)
    working.setFlow(flow.id, { label, share, ...(returns === null ? {} : { returns }), ...times })
  }
  for (const { id } of there) if (!kept.has(id)) working.flows.delete(id)
}

/** Into the only way that leads on from it, else by a way of its own; after an end, before it. */
function follow(working: Working, after: Id, id: Id, says: ReadonlySet<Id>): void {
  const from = working.steps.get(after)
  if (!from || says.has(after)) return
  if (from.look === 'end') {
    const into = working.ownFlows().filter(({ end, returns }) => end === after && !returns)
    const [only] = into
    if (into.length === 1 && only) working.setFlow(only.id, { end: id, bend: null })
    if (!says.has(id) && canLead(working, id)) working.addFlow({ start: id, end: after })
    return
  }
  const ways = working.outOf(after).filter(({ returns, end }) => !returns && end !== null)
  const [only] = ways
  const isBranching = from.look === 'xor' || from.look === 'or' || from.look === 'and'
  if (ways.length === 1 && only?.end && !isBranching) {
    const end = only.end
    working.setFlow(only.id, { end: id, bend: null })
    if (!says.has(id) && canLead(working, id)) working.addFlow({ start: id, end })
  } else working.addFlow({ start: after, end: id })
}

const canLead = (working: Working, id: Id): boolean => working.steps.get(id)?.look !== 'end'

/** A branching that was added closes where its branches meet, an inner one before the one around it. */
function closeForks(working: Working, rows: readonly WrittenRow[]): void {
  const taken = new Set(working.ownSteps().map(({ join }) => join))
  for (const { id, added } of rows.toReversed()) {
    if (added?.look !== 'and' && added?.look !== 'or') continue
    const graph = mapGraph(working.asMap().map)
    const join = graph.steps[nearestJoin(graph, graph.at.get(id)!)]?.id
    if (!join || taken.has(join)) continue
    taken.add(join)
    working.setStep(id, { join })
  }
}

/** What closes a circle that nobody marked leads back: the flow that the findings would name (domain.md 3.3). */
function markReturns(working: Working, before: ReadonlySet<Id>): void {
  for (let tries = 0; tries < MOST_CIRCLES; tries++) {
    const graph = mapGraph(working.asMap().map)
    const circle = connectedGroups(graph, (flow) => !graph.flows[flow]!.returns).find(({ length }) => length > 1)
    if (!circle) return
    const start = graph.steps.findIndex(({ look }) => look === 'start')
    const { id } = graph.flows[returnSuggestion(graph, start === -1 ? circle[0]! : start, circle)]!
    if (before.has(id)) return
    working.setFlow(id, { returns: true })
  }
}

const MOST_CIRCLES = 200

/** Ways that lead forward to a step, once all of them are there. */
export function forwardInto(working: Working): ReadonlyMap<Id, readonly Flow[]> {
  const { into, back } = readMap(working.asMap().map)
  return new Map([...into].map(([id, flows]) => [id, flows.filter((flow) => !back.has(flow.id))]))
}
