import type { Id } from '../ids.ts'
import type { PrototypeDecision } from '../records/prototype.ts'
import { ok, refuse } from '../result.ts'
import { isWritten } from '../stages/examined.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  prototype: Id
  /** null: open again. */
  decision: PrototypeDecision | null
}

/** What becomes of a prototype, once its test has a result. */
export const decidePrototype: Command<Input> = {
  name: 'prototype.decide',
  check: (project, { prototype, decision }) =>
    all(
      () => present(project, 'prototypes', [prototype]),
      () => acceptedFields('prototypes', { decision }, [prototype]),
      () =>
        decision === null || isWritten(project.prototypes.get(prototype)!.result)
          ? ok()
          : refuse('prototype.untested', 'A prototype is not decided on before its test has a result.', [prototype]),
    ),
  run(draft, { prototype, decision }) {
    draft.set('prototypes', prototype, { decision })
    return [prototype]
  },
}
