import { type Id, type MapDifference, mapDifferences, type Project } from '@potok/model'
import type { MarkKind, PastMark } from './pastView.ts'

const KIND: Readonly<Record<MapDifference['what'], MarkKind>> = {
  came: 'new',
  went: 'gone',
  changed: 'changed',
  moved: 'moved',
}

/** What differs between the map that is shown and another state of it; always told from the earlier to the later. */
export function marksOf(shown: Project, other: Project, map: Id, isShownEarlier: boolean): PastMark[] {
  const [earlier, later] = isShownEarlier ? [shown, other] : [other, shown]
  const differences = mapDifferences(earlier, later, map)
  const withStep = new Set(
    differences.flatMap(({ what, noun, id }) => (noun === 'steps' && (what === 'came' || what === 'went') ? [id] : [])),
  )
  return differences.map((difference) => {
    const { noun, id, what } = difference
    const flow =
      noun === 'flows' && (what === 'came' || what === 'went') ? (shown.flows.get(id) ?? other.flows.get(id)) : null
    return {
      kind: KIND[what],
      difference,
      isHere: shown[noun].has(id),
      isImplied: flow != null && [flow.start, flow.end].some((step) => step !== null && withStep.has(step)),
    }
  })
}
