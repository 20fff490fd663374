import type { Change } from '../document/difference.ts'
import type { Draft } from '../document/draft.ts'
import { type Noun, NUMBERED } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { acceptedFields, acceptedFixed, all, present, unfrozen } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  changes: readonly Change[]
}

/** What something came to on a copy of the project, a file that was read say, done in one deed (X1). Returns the records. */
export const takeChanges: Command<Input> = {
  name: 'changes.take',
  check: (project, { changes }) => all(...changes.map((change) => () => possible(project, change))),
  run(draft, { changes }) {
    const at = Date.now()
    for (const change of changes) write(draft, change, at)
    return [...new Set(changes.flatMap((change) => (change.what === 'fixed' ? [] : [change.id])))]
  },
}

function possible(project: Project, change: Change): Result {
  switch (change.what) {
    case 'fixed':
      return acceptedFixed(change.name, change.fields)
    case 'place':
      return ok()
    case 'remove':
      return present(project, change.noun, [change.id])
    case 'set':
      return all(
        () => present(project, change.noun, [change.id]),
        () => unfrozen(project, change.noun, [change.id], change.fields),
        () => acceptedFields(change.noun, change.fields, [change.id]),
      )
    case 'add':
      if (project[change.noun].has(change.id))
        return refuse('record.exists', 'There is such a record already.', [change.id])
      return acceptedFields(change.noun, change.fields)
  }
}

function write(draft: Draft, change: Change, at: number): void {
  if (change.what === 'fixed') draft.setFixed(change.name, change.fields)
  if (change.what === 'place') draft.place(change.id, change.place)
  if (change.what === 'remove') draft.remove(change.noun, change.id, at)
  if (change.what === 'set') draft.set(change.noun, change.id, unnumbered(change.noun, change.fields) as never)
  if (change.what === 'add') draft.create(change.noun, unnumbered(change.noun, change.fields) as never, change.id)
}

/** Numbers are the server's (D8). */
function unnumbered(noun: Noun, fields: Record<string, unknown>): Record<string, unknown> {
  if (!NUMBERED.some((one) => one === noun)) return fields
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'number'))
}
