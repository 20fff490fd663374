import type { Draft } from '../document/draft.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'

/**
 * Participants who become one have one lane on a map: the uppermost keeps its place and takes the steps of the others.
 * Returns the lanes that were named anew.
 */
export function joinLanes(draft: Draft, into: Id, ids: readonly Id[]): Id[] {
  const { lanes, steps } = draft.project
  const who = new Set<Id | null>([into, ...ids])
  const touched: Id[] = []
  const ofMaps = Map.groupBy(
    [...lanes.values()].filter(({ participant }) => who.has(participant)).sort(byOrder),
    ({ map }) => map,
  )
  const at = Date.now()
  for (const [first, ...others] of ofMaps.values()) {
    if (!first) continue
    if (first.participant !== into) draft.set('lanes', first.id, { participant: into })
    touched.push(first.id)
    const gone = new Set(others.map(({ id }) => id))
    for (const step of steps.values()) if (gone.has(step.lane ?? '')) draft.set('steps', step.id, { lane: first.id })
    for (const id of gone) draft.remove('lanes', id, at)
  }
  return touched
}
