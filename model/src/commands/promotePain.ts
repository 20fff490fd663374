import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

/** An entry becomes a problem of the project, pinned to what its step is made of: one thing with one number from then on. */
export const promotePain: Command<{ cell: Id }> = {
  name: 'pain.promote',
  check: (project, { cell }) =>
    all(
      () => present(project, 'journeyCells', [cell]),
      () =>
        project.problems.has(project.journeyCells.get(cell)?.problem ?? '')
          ? refuse('pain.known', 'This is a problem of the project already.', [cell])
          : ok(),
      () =>
        project.journeyCells.get(cell)?.text.trim()
          ? ok()
          : refuse('pain.empty', 'There are no words yet that a problem could be made of.', [cell]),
    ),
  run(draft, { cell }) {
    const { text, step } = draft.project.journeyCells.get(cell)!
    const anchors = draft.project.journeySteps.get(step ?? '')?.operations ?? []
    const problem = draft.create('problems', { text, anchors })
    draft.set('journeyCells', cell, { problem })
    return [problem, cell]
  },
}
