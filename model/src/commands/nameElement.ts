import type { Id } from '../ids.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  element: Id
  name: string
}

/** What is a participant of the project is renamed with its participant: it is one thing everywhere. */
export const nameElement: Command<Input> = {
  name: 'element.name',
  check: (project, { element, name }) =>
    all(
      () => present(project, 'elements', [element]),
      () => acceptedFields('elements', { name }, [element]),
    ),
  run(draft, { element, name }) {
    draft.set('elements', element, { name })
    const { participant } = draft.project.elements.get(element)!
    if (participant && draft.project.participants.has(participant)) draft.set('participants', participant, { name })
    return [element]
  },
  gesture: ({ element }) => element,
}
