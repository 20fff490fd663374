import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  elements: readonly Id[]
  name: string
}

/** Elements of one system map become a group with a frame, and leave those that they were in. Taken apart by `remove`. */
export const groupElements: Command<Input> = {
  name: 'element.group',
  check: (project, { map, elements, name }) =>
    all(
      () => presentMap(project, map, 'system'),
      () => present(project, 'elements', elements),
      () => acceptedFields('groups', { name }),
      () => (elements.length > 0 ? ok() : refuse('group.few', 'A group has at least one element.')),
      () => {
        const elsewhere = elements.filter((id) => project.elements.get(id)?.map !== map)
        return elsewhere.length === 0 ? ok() : refuse('group.otherMap', 'A group stays on one map.', elsewhere)
      },
    ),
  run(draft, { map, elements, name }) {
    const group = draft.create('groups', { map, name, look: 'frame' })
    for (const id of elements) draft.set('elements', id, { group })
    return [group]
  },
}
