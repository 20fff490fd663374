import { causePlaces } from '../causes/places.ts'
import { fitsUnder, homesBelow, orderUnder, problemAt } from '../causes/under.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  cause: Id
  /** The further place that is moved; null: its home. */
  place: Id | null
  under: Id
  /** The cause that it comes before; null: it is the last. */
  before: Id | null
}

/** A cause is moved with all that is under it. Under something else its step back is asked anew. */
export const moveCause: Command<Input> = {
  name: 'cause.move',
  check: (project, { cause, place, under }) =>
    all(
      () => present(project, 'causes', [cause]),
      () => present(project, 'causePlaces', place ? [place] : []),
      () => fitsUnder(project, cause, under),
      () => isFree(project, cause, place, under),
    ),
  run(draft, { cause, place, under, before }) {
    const { project } = draft
    const order = orderUnder(project, under, before, cause)
    const spot = causePlaces(project)
      .of.get(cause)
      ?.find((one) => one.place === place)
    const unread = spot?.under === under ? {} : { reading: null }
    if (place !== null) {
      draft.set('causePlaces', place, { under, order, ...unread })
      return [cause]
    }
    const problem = problemAt(project, under)
    draft.set('causes', cause, { problem, parent: project.causes.has(under) ? under : null, order, ...unread })
    for (const id of homesBelow(project, cause).slice(1))
      if (project.causes.get(id)?.problem !== problem) draft.set('causes', id, { problem })
    return [cause]
  },
}

function isFree(project: Project, cause: Id, place: Id | null, under: Id): Result {
  const there = causePlaces(project).of.get(cause) ?? []
  return there.some((spot) => spot.under === under && spot.place !== place)
    ? refuse('cause.there', 'This cause stands there already.', [cause])
    : ok()
}
