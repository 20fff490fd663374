import type { StageName } from '../records/closing.ts'
import { ok, refuse } from '../result.ts'
import { closingOf, laterThanBook } from '../stages/standing.ts'
import { acceptedFields, all } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  stage: StageName
  /** May be empty. */
  why: string
  by: string
  /** Milliseconds since 1970. */
  at: number
}

/** A closed stage is worked on again. That it was closed, by whom and why, stays in its book. */
export const reopenStage: Command<Input> = {
  name: 'stage.reopen',
  check: (project, { stage, why, by, at }) =>
    all(
      () => acceptedFields('closings', { stage, why, by, at }),
      () => (closingOf(project, stage) ? ok() : refuse('stage.open', 'The stage is not closed.')),
    ),
  run(draft, { stage, why, by, at: now }) {
    const at = laterThanBook(draft.project, stage, now)
    return [draft.create('closings', { stage, reopens: true, why: why.trim(), by, at })]
  },
}
