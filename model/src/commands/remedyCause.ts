import { solutionsOfCause } from '../causes/chain.ts'
import { problemsOfCause } from '../causes/places.ts'
import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

/** A solution that is there, or the words of a new one. */
type Input = { cause: Id } & ({ solution: Id } | { text: string })

/** A solution removes this cause, and so is one of the problems in whose trees the cause stands. Returns the solution first. */
export const remedyCause: Command<Input> = {
  name: 'remedy.add',
  check: (project, { cause, ...given }) =>
    all(
      () => present(project, 'causes', [cause]),
      () =>
        'text' in given
          ? acceptedFields('solutions', { text: given.text })
          : present(project, 'solutions', [given.solution]),
      () =>
        'solution' in given && solutionsOfCause(project, cause).some(({ id }) => id === given.solution)
          ? refuse('remedy.twice', 'This solution belongs to the cause already.', [given.solution])
          : ok(),
    ),
  run(draft, { cause, ...given }) {
    const problems = problemsOfCause(draft.project, cause)
    if ('text' in given) {
      const solution = draft.create('solutions', { text: given.text, problems })
      return [solution, draft.create('remedies', { cause, solution })]
    }
    const { solution } = given
    for (const problem of problems) draft.include('solutions', solution, 'problems', problem, true)
    return [solution, draft.create('remedies', { cause, solution })]
  },
}
