import { homesBelow } from '../causes/under.ts'
import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  cause: Id
  /** The further place that it is taken from; null: its home. */
  place: Id | null
}

/** Takes a cause from one place of a tree. What stands elsewhere as well, it or something under it, stays there. */
export const removeCause: Command<Input> = {
  name: 'cause.remove',
  check: (project, { cause, place }) =>
    all(
      () => present(project, 'causes', [cause]),
      () => present(project, 'causePlaces', place ? [place] : []),
    ),
  run(draft, { cause, place }) {
    const at = Date.now()
    if (place !== null) draft.remove('causePlaces', place, at)
    else if (!goesHome(draft, cause, homesBelow(draft.project, cause), at)) {
      const gone = new Set(homesBelow(draft.project, cause))
      draft.remove('causes', cause, at)
      for (const id of gone) {
        if (id === cause || !gone.has(id)) continue
        if (goesHome(draft, id, [...gone], at)) for (const kept of homesBelow(draft.project, id)) gone.delete(kept)
      }
    }
    return [cause]
  },
}

/** Its place outside of what goes becomes its home; false: it has none. */
function goesHome(draft: Draft, cause: Id, gone: readonly Id[], at: number): boolean {
  const { causes, causePlaces } = draft.project
  const place = [...causePlaces.values()].find((one) => one.cause === cause && !gone.includes(one.under!))
  if (!place) return false
  const parent = causes.has(place.under!) ? place.under : null
  const problem = parent === null ? place.under : (causes.get(parent)?.problem ?? null)
  const { order, reading } = place
  draft.set('causes', cause, { problem, parent, order, reading })
  for (const id of homesBelow(draft.project, cause).slice(1)) draft.set('causes', id, { problem })
  draft.remove('causePlaces', place.id, at)
  return true
}
