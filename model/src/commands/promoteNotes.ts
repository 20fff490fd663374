import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

/** Notes become problems or solutions of the project without retyping, each once, with what was merged into them. */
export const promoteNotes: Command<{ notes: readonly Id[]; noun: 'problems' | 'solutions' }> = {
  name: 'notes.promote',
  check: (project, { notes }) =>
    all(
      () => present(project, 'notes', notes),
      () => {
        const known = notes.filter((id) => {
          const { became, mergedInto, text } = project.notes.get(id)!
          const isThere = project.problems.has(became ?? '') || project.solutions.has(became ?? '')
          return isThere || mergedInto !== null || text.trim() === ''
        })
        return known.length === 0
          ? ok()
          : refuse('note.known', 'It is in the project already, is merged into another or has no words.', known)
      },
    ),
  run(draft, { notes, noun }) {
    const made = notes.map((id) => {
      const record = draft.create(noun, { text: draft.project.notes.get(id)!.text })
      draft.set('notes', id, { became: record })
      return record
    })
    return [...made, ...notes]
  },
}
