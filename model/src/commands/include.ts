import type { Id } from '../ids.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import { refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  noun: Noun
  id: Id
  field: string
  member: Id
}

const member = (name: string, kept: boolean): Command<Input> => ({
  name,
  check: (project, { noun, id, field }) =>
    all(
      () => present(project, noun, [id]),
      () => {
        const shape = (NOUNS[noun] as Record<string, { kind: string }>)[field]
        return shape?.kind === 'set'
          ? { ok: true, value: undefined }
          : refuse('field.unknown', `There is no field "${field}".`, [id], { field })
      },
    ),
  run(draft, { noun, id, field, member: one }) {
    draft.include(noun, id, field, one, kept)
    return [id]
  },
})

/** Adds to a set: two people adding at once both stay. */
export const include = member('set.include', true)
export const exclude = member('set.exclude', false)
