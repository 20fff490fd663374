import type { StageName } from '../records/closing.ts'
import { ok, refuse } from '../result.ts'
import { closingOf, examinedTools, lacking, laterThanBook } from '../stages/standing.ts'
import { acceptedFields, all } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  stage: StageName
  /** Why it is closed without what is missing; needed only then. */
  why: string
  /** The name of who closes it. */
  by: string
  /** Milliseconds since 1970. */
  at: number
}

/** A stage is closed: complete, or with a written reason for what it goes without. */
export const closeStage: Command<Input> = {
  name: 'stage.close',
  check: (project, { stage, why, by, at }) =>
    all(
      () => acceptedFields('closings', { stage, why, by, at }),
      () => (closingOf(project, stage) ? refuse('stage.closed', 'The stage is closed already.') : ok()),
      () => {
        const count = lacking(examinedTools(project, stage)).length
        if (count === 0 || why.trim() !== '') return ok()
        return refuse('stage.lacking', 'Something is missing: say why the stage is closed without it.', [], { count })
      },
    ),
  run(draft, { stage, why, by, at }) {
    const without = lacking(examinedTools(draft.project, stage)).map(({ name }) => name)
    return [
      draft.create('closings', { stage, why: why.trim(), without, by, at: laterThanBook(draft.project, stage, at) }),
    ]
  },
}
