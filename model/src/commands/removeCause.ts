import { keepElsewhere, makeHomeElsewhere } from '../causes/keepElsewhere.ts'
import { homesBelow } from '../causes/under.ts'
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
    else {
      const going = homesBelow(draft.project, cause)
      if (makeHomeElsewhere(draft, cause, new Set(going), at)) return [cause]
      draft.remove('causes', cause, at)
      keepElsewhere(draft, going, at)
    }
    return [cause]
  },
}
