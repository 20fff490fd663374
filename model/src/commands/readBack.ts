import type { Id } from '../ids.ts'
import type { ReverseReading } from '../records/cause.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  cause: Id
  /** The further place whose step is read; null: the one at home. */
  place: Id | null
  reading: ReverseReading | null
}

/** Whether «…, поэтому …» sounds right on the step from a cause to what it answers there. */
export const readBack: Command<Input> = {
  name: 'cause.read',
  check: (project, { cause, place }) =>
    all(
      () => present(project, 'causes', [cause]),
      () => present(project, 'causePlaces', place ? [place] : []),
    ),
  run(draft, { cause, place, reading }) {
    if (place === null) draft.set('causes', cause, { reading })
    else draft.set('causePlaces', place, { reading })
    return [cause]
  },
}
