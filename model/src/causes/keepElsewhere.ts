import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import { homesBelow } from './under.ts'

/** Of causes that go, each after the one above it, those that stand elsewhere as well stay there, with all that is under them. */
export function keepElsewhere(draft: Draft, going: Iterable<Id>, at: number): void {
  const gone = new Set(going)
  for (const id of [...gone])
    if (gone.has(id) && makeHomeElsewhere(draft, id, gone, at))
      for (const kept of homesBelow(draft.project, id)) gone.delete(kept)
}

/** A place that does not go becomes the home of the cause; false: it has none. */
export function makeHomeElsewhere(draft: Draft, cause: Id, gone: ReadonlySet<Id>, at: number): boolean {
  const { causes, causePlaces } = draft.project
  const place = [...causePlaces.values()].find((one) => one.cause === cause && !gone.has(one.under!))
  if (!place) return false
  const parent = causes.has(place.under!) ? place.under : null
  const problem = parent === null ? place.under : (causes.get(parent)?.problem ?? null)
  const { order, reading } = place
  draft.set('causes', cause, { problem, parent, order, reading })
  for (const id of homesBelow(draft.project, cause).slice(1)) draft.set('causes', id, { problem })
  draft.remove('causePlaces', place.id, at)
  return true
}

/** What is asked about deleted problems stays where it answers others. */
export function keepOfProblems(draft: Draft, problems: readonly Id[], at: number): void {
  const tops = [...draft.project.causes.values()].filter(
    ({ parent, problem }) => parent === null && problems.includes(problem!),
  )
  const going = tops.flatMap(({ id }) => homesBelow(draft.project, id))
  keepElsewhere(draft, [...problems, ...going], at)
}
