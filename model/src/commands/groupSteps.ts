import type { Id } from '../ids.ts'
import type { Group } from '../records/group.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  steps: readonly Id[]
  look: Group['look']
  name?: string
}

/** Steps of one map become a group or a frame, and leave those that they were in. Returns the group. Taken apart by `remove`. */
export const groupSteps: Command<Input> = {
  name: 'group.make',
  check: (project, { map, steps, look, name = '' }) =>
    all(
      () => presentMap(project, map, 'process'),
      () => present(project, 'steps', steps),
      () => acceptedFields('groups', { look, name }),
      () => (steps.length >= FEWEST[look] ? ok() : refuse('group.few', 'A group has at least two steps.', [...steps])),
      () => {
        const elsewhere = steps.filter((id) => project.steps.get(id)?.map !== map)
        return elsewhere.length === 0 ? ok() : refuse('group.otherMap', 'A group stays on one map.', elsewhere)
      },
    ),
  run(draft, { map, steps, look, name = '' }) {
    const group = draft.create('groups', { map, look, name })
    for (const id of steps) draft.set('steps', id, { group })
    return [group]
  },
}

const FEWEST = { group: 2, frame: 1 } as const
