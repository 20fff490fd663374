import { orderOf } from '../document/order.ts'
import type { Id } from '../ids.ts'
import type { IdeaPrompt } from '../records/note.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Revealed {
  readonly id: Id
  readonly text: string
  readonly author: string
  readonly answers?: Id | null
  readonly step?: Id | null
  readonly prompt?: IdeaPrompt | null
  readonly sheet?: number | null
}

/** What was written in silence is shown to all in one moment, in the order given. A note that is there already stays as it is. */
export const revealNotes: Command<{ item: Id; notes: readonly Revealed[] }> = {
  name: 'notes.reveal',
  check: (project, { item, notes }) =>
    all(
      () => present(project, 'agendaItems', [item]),
      ...notes.map(
        ({ id: _, ...fields }) =>
          () =>
            acceptedFields('notes', fields),
      ),
    ),
  run(draft, { item, notes }) {
    const orders = orderOf(notes.length)
    const fresh = notes.filter(({ id }) => !draft.project.notes.has(id))
    for (const { id, ...fields } of fresh)
      draft.create('notes', { item, ...fields, order: orders[notes.findIndex((one) => one.id === id)]! }, id)
    return fresh.map(({ id }) => id)
  },
}
