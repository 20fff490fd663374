import type { Id } from '../ids.ts'
import type { Bend } from '../records/bend.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  /** Null gives the flow back to the router. */
  bends: Readonly<Record<Id, Bend | null>>
}

export const bendFlows: Command<Input> = {
  name: 'flow.bend',
  check: (project, { bends }) =>
    all(
      () => present(project, 'flows', Object.keys(bends)),
      ...Object.entries(bends).map(
        ([id, bend]) =>
          () =>
            acceptedFields('flows', { bend }, [id]),
      ),
    ),
  run(draft, { bends }) {
    for (const [id, bend] of Object.entries(bends)) draft.set('flows', id, { bend })
    return Object.keys(bends)
  },
}
