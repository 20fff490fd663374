import type { Id } from '../ids.ts'
import type { Noun, RecordOf } from '../records/nouns.ts'
import { acceptedFields, all, present, unfrozen } from './accepted.ts'
import type { Command } from './command.ts'

type Input = { [N in Noun]: { noun: N; id: Id; fields: Partial<Omit<RecordOf<N>, 'id' | 'deletedAt'>> } }[Noun]

export const setFields: Command<Input> = {
  name: 'record.set',
  check: (project, { noun, id, fields }) =>
    all(
      () => present(project, noun, [id]),
      () => unfrozen(project, noun, [id], fields),
      () => acceptedFields(noun, fields, [id]),
    ),
  run(draft, { noun, id, fields }) {
    draft.set(noun, id, fields as never)
    return [id]
  },
}
