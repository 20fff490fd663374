import type { Id } from '../ids.ts'
import type { Noun, RecordOf } from '../records/nouns.ts'
import { acceptedFields, all, present, unfrozen } from './accepted.ts'
import type { Command } from './command.ts'

type Input = {
  [N in Noun]: { noun: N; ids: readonly Id[]; fields: Partial<Omit<RecordOf<N>, 'id' | 'deletedAt'>> }
}[Noun]

/** The same fields of several records in one deed: the class of value of ten steps is one undo step. */
export const setEach: Command<Input> = {
  name: 'records.set',
  check: (project, { noun, ids, fields }) =>
    all(
      () => present(project, noun, ids),
      () => unfrozen(project, noun, ids, fields),
      () => acceptedFields(noun, fields, [...ids]),
    ),
  run(draft, { noun, ids, fields }) {
    for (const id of ids) draft.set(noun, id, fields as never)
    return [...ids]
  },
}
