import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  places: Readonly<Record<Id, Place>>
}

export const moveElements: Command<Input> = {
  name: 'element.move',
  check: (project, { places }) =>
    all(
      () => present(project, 'elements', Object.keys(places)),
      () => {
        const odd = Object.keys(places).filter((id) => !isPlace(places[id]))
        return odd.length === 0 ? ok() : refuse('place.invalid', 'This is not a place on the map.', odd)
      },
    ),
  run(draft, { places }) {
    for (const [id, place] of Object.entries(places)) draft.place(id, place)
    return Object.keys(places)
  },
}
