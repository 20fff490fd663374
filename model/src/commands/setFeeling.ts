import type { Id } from '../ids.ts'
import { writeFeeling } from '../journey/writeFeeling.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  step: Id
  persona: Id
  /** −2…+2; null: not said. */
  value: number | null
}

export const setFeeling: Command<Input> = {
  name: 'feeling.set',
  check: (project, { step, persona, value }) =>
    all(
      () => present(project, 'journeySteps', [step]),
      () => present(project, 'personas', [persona]),
      () => acceptedFields('feelings', { value }),
    ),
  run(draft, { step, persona, value }) {
    writeFeeling(draft, draft.project.journeySteps.get(step)!.map, { step, persona, value })
    return [step]
  },
}
