import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  lane: Id
  /** The lane that its steps go to; null: they go with the lane. */
  into: Id | null
  /** Where the steps stand there. */
  places?: Readonly<Record<Id, Place>>
}

/** Takes a lane off its map. Its steps go to another lane of the map, and so to its participant, or with it. */
export const removeLane: Command<Input> = {
  name: 'lane.remove',
  check: (project, { lane, into, places = {} }) =>
    all(
      () => present(project, 'lanes', [lane]),
      () => present(project, 'lanes', into ? [into] : []),
      () => present(project, 'steps', Object.keys(places)),
      () =>
        into === null || (into !== lane && project.lanes.get(into)?.map === project.lanes.get(lane)?.map)
          ? ok()
          : refuse('lane.elsewhere', 'The steps of a lane can go only to another lane of the same map.', [into]),
      () => {
        const odd = Object.keys(places).filter((id) => !isPlace(places[id]))
        return odd.length === 0 ? ok() : refuse('place.invalid', 'This is not a place on the map.', odd)
      },
    ),
  run(draft, { lane, into, places = {} }) {
    const steps = [...draft.project.steps.values()].filter((step) => step.lane === lane).map(({ id }) => id)
    if (into) for (const id of steps) draft.set('steps', id, { lane: into })
    for (const [id, place] of Object.entries(places)) draft.place(id, place)
    draft.remove('lanes', lane, Date.now())
    return [lane, ...steps]
  },
}
