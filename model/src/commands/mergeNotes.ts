import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

/** Notes that say the same: one stands for all of them, with what was merged into them before. */
export const mergeNotes: Command<{ into: Id; notes: readonly Id[] }> = {
  name: 'notes.merge',
  check: (project, { into, notes }) =>
    all(
      () => present(project, 'notes', [into, ...notes]),
      () => {
        const { item, mergedInto } = project.notes.get(into)!
        const isOne = notes.every((id) => id !== into && project.notes.get(id)?.item === item)
        if (isOne && mergedInto === null) return ok()
        return refuse('note.merge', 'Only notes of one item are merged, into one that stands for itself.', [into])
      },
    ),
  run(draft, { into, notes }) {
    const merged = new Set(notes)
    const carried = [...draft.project.notes.values()].filter(
      ({ id, mergedInto }) => mergedInto && merged.has(mergedInto) && id !== into,
    )
    const all = [...notes, ...carried.map(({ id }) => id)]
    for (const id of all) draft.set('notes', id, { mergedInto: into })
    return [into, ...all]
  },
}
