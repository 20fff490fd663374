import type { Id } from '../ids.ts'
import type { Noun, RecordOf } from '../records/nouns.ts'
import { refuse } from '../result.ts'
import { acceptedFields } from './accepted.ts'
import type { Command } from './command.ts'

type Input = { [N in Noun]: { noun: N; fields?: Partial<Omit<RecordOf<N>, 'id' | 'deletedAt'>>; id?: Id } }[Noun]

/** A problem, cause, solution, action, indicator, participant …: any record that needs nothing beside it. */
export const addRecord: Command<Input> = {
  name: 'record.add',
  check(project, { noun, fields, id }) {
    if (id && project[noun].has(id)) return refuse('record.exists', 'There is such a record already.', [id])
    return acceptedFields(noun, fields ?? {})
  },
  run: (draft, { noun, fields, id }) => [draft.create(noun, (fields ?? {}) as never, id)],
}
