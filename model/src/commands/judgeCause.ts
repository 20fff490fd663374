import { provenBy } from '../causes/proofs.ts'
import type { Id } from '../ids.ts'
import type { CauseState } from '../records/cause.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  cause: Id
  state: CauseState
}

/** A cause is confirmed, which takes something that speaks for it, refuted, or a hypothesis again. */
export const judgeCause: Command<Input> = {
  name: 'cause.judge',
  check: (project, { cause, state }) =>
    all(
      () => present(project, 'causes', [cause]),
      () =>
        state !== 'confirmed' || provenBy(project, cause).speakFor > 0
          ? ok()
          : refuse('cause.unproved', 'A cause is not confirmed before there is evidence for it.', [cause]),
    ),
  run(draft, { cause, state }) {
    draft.set('causes', cause, { state })
    return [cause]
  },
}
