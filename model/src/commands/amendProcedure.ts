import type { Id } from '../ids.ts'
import { amendmentsOf } from '../procedure/versions.ts'
import type { Amendment } from '../records/amendment.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

type Entry = Omit<Amendment, 'id' | 'deletedAt' | 'procedure'>

interface Input {
  procedure: Id
  /** Lines of the change sheet; the last is the version that begins. */
  entries: readonly [Entry, ...Entry[]]
}

/** A new version of a procedure begins: it stands in the change sheet, nobody has approved it and it is not in force. */
export const amendProcedure: Command<Input> = {
  name: 'procedure.amend',
  check: (project, { procedure, entries }) =>
    all(
      () => present(project, 'procedures', [procedure]),
      ...entries.map((entry) => () => acceptedFields('amendments', { ...entry })),
      () => {
        const known = new Set(amendmentsOf(project, procedure).map(({ version }) => version))
        const again = entries.find(({ version }) => known.has(version))
        if (!again) return ok()
        return refuse(
          'procedure.entered',
          `Version ${again.version} stands in the change sheet already.`,
          [procedure],
          {
            version: again.version,
          },
        )
      },
    ),
  run(draft, { procedure, entries }) {
    const made = entries.map((entry) => draft.create('amendments', { ...entry, procedure }))
    const { version } = entries.at(-1)!
    draft.set('procedures', procedure, { version, effective: null, review: null, state: 'draft' })
    return [procedure, ...made]
  },
}
