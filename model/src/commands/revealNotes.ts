import { orderOf } from '../document/order.ts'
import type { Id } from '../ids.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Revealed {
  readonly id: Id
  readonly text: string
  readonly author: string
}

/** What was written in silence is shown to all in one moment, in the order given. A note that is there already stays as it is. */
export const revealNotes: Command<{ item: Id; notes: readonly Revealed[] }> = {
  name: 'notes.reveal',
  check: (project, { item, notes }) =>
    all(
      () => present(project, 'agendaItems', [item]),
      ...notes.map(
        ({ text, author }) =>
          () =>
            acceptedFields('notes', { text, author }),
      ),
    ),
  run(draft, { item, notes }) {
    const orders = orderOf(notes.length)
    const fresh = notes.filter(({ id }) => !draft.project.notes.has(id))
    for (const { id, text, author } of fresh)
      draft.create('notes', { item, text, author, order: orders[notes.findIndex((one) => one.id === id)]! }, id)
    return fresh.map(({ id }) => id)
  },
}
