import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

/**
 * Notes become problems or solutions of the project without retyping, each once, with what was merged into them. An idea
 * about a step keeps it: as a solution of the problems that are pinned to the step or to what leads into it.
 */
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
      const { text, step, prompt } = draft.project.notes.get(id)!
      const record =
        noun === 'solutions'
          ? draft.create(noun, { text, step, prompt, problems: problemsAt(draft.project, step) })
          : draft.create(noun, { text, ...(step ? { anchors: [step] } : {}) })
      draft.set('notes', id, { became: record })
      return record
    })
    return [...made, ...notes]
  },
}

function problemsAt({ flows, problems }: Project, step: Id | null): Id[] {
  if (step === null) return []
  const places = new Set([step, ...[...flows.values()].filter(({ end }) => end === step).map(({ id }) => id)])
  return [...problems.values()].filter(({ anchors }) => anchors.some((id) => places.has(id))).map(({ id }) => id)
}
