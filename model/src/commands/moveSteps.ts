import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  places: Readonly<Record<Id, Place>>
  /** Steps that change their lane with the move, and so their participant. */
  lanes?: Readonly<Record<Id, Id>>
}

export const moveSteps: Command<Input> = {
  name: 'step.move',
  check: (project, { places, lanes = {} }) =>
    all(
      () => present(project, 'steps', Object.keys(places)),
      () => present(project, 'steps', Object.keys(lanes)),
      () => present(project, 'lanes', Object.values(lanes)),
      () => {
        const odd = Object.keys(places).filter((id) => !isPlace(places[id]))
        return odd.length === 0 ? ok() : refuse('place.invalid', 'This is not a place on the map.', odd)
      },
    ),
  run(draft, { places, lanes = {} }) {
    for (const [id, place] of Object.entries(places)) draft.place(id, place)
    for (const [id, lane] of Object.entries(lanes)) draft.set('steps', id, { lane })
    return Object.keys(places)
  },
}
