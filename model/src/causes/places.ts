import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Cause, ReverseReading } from '../records/cause.ts'
import type { Project } from '../records/project.ts'

/** Where a cause stands: under a problem or under another cause. */
export interface CauseSpot {
  readonly cause: Cause
  readonly under: Id
  /** The record of a further place; null: its home. */
  readonly place: Id | null
  readonly reading: ReverseReading | null
  readonly order: string
}

interface Places {
  /** Problem or cause → what answers it, in order; each cause once. */
  readonly under: ReadonlyMap<Id, readonly CauseSpot[]>
  readonly of: ReadonlyMap<Id, readonly CauseSpot[]>
}

const known = new WeakMap<Project, Places>()

/** All places of all causes; worked out once for a snapshot. */
export function causePlaces(project: Project): Places {
  const kept = known.get(project)
  if (kept) return kept
  const spots = [...project.causes.values()].flatMap((cause): CauseSpot[] => {
    const home = homeOf(project, cause)
    return home === null ? [] : [{ cause, under: home, place: null, reading: cause.reading, order: cause.order }]
  })
  for (const { id, cause, under, reading, order } of project.causePlaces.values())
    spots.push({ cause: project.causes.get(cause!)!, under: under!, place: id, reading, order })
  const under = new Map<Id, CauseSpot[]>()
  const of = new Map<Id, CauseSpot[]>()
  for (const spot of spots) {
    const beside = under.get(spot.under) ?? []
    if (beside.some(({ cause }) => cause.id === spot.cause.id)) continue
    under.set(spot.under, [...beside, spot])
    of.set(spot.cause.id, [...(of.get(spot.cause.id) ?? []), spot])
  }
  for (const [id, all] of under)
    under.set(
      id,
      all.sort((a, b) => byOrder(keyOf(a), keyOf(b))),
    )
  const places = { under, of }
  known.set(project, places)
  return places
}

const keyOf = ({ order, cause }: CauseSpot) => ({ order, id: cause.id })

/** The first of a circle that two people closed at once stands under its problem. */
function homeOf(project: Project, cause: Cause): Id | null {
  if (cause.parent === null) return cause.problem
  const circle = [cause.id]
  for (let at: Cause | undefined = cause; at?.parent; at = project.causes.get(at.parent)) {
    if (at.parent === cause.id) return circle.every((id) => cause.id <= id) ? cause.problem : cause.parent
    if (circle.includes(at.parent)) break
    circle.push(at.parent)
  }
  return cause.parent
}

/** Everything that stands below, however deep, and itself. */
export function causesBelow(project: Project, cause: Id): Set<Id> {
  const { under } = causePlaces(project)
  const below = new Set<Id>([cause])
  for (const id of below) for (const spot of under.get(id) ?? []) below.add(spot.cause.id)
  return below
}

/** Problems in whose trees the cause stands, in the order of their numbers. */
export function problemsOfCause(project: Project, cause: Id): Id[] {
  const { of } = causePlaces(project)
  const above = new Set<Id>([cause])
  for (const id of above) for (const { under } of of.get(id) ?? []) above.add(under)
  return [...project.problems.values()]
    .filter(({ id }) => above.has(id))
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map(({ id }) => id)
}
