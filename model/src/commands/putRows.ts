import type { Id } from '../ids.ts'
import type { Noun, RecordOf } from '../records/nouns.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

type Input = {
  [N in Noun]: {
    noun: N
    /** With an id: these fields of that record; without: a new record. */
    rows: readonly { id?: Id; fields: Partial<Omit<RecordOf<N>, 'id' | 'deletedAt'>> }[]
  }
}[Noun]

/** Rows of a table, some new and some written over, in one deed: what somebody took over from a proposal is one undo step. */
export const putRows: Command<Input> = {
  name: 'rows.put',
  check: (project, { noun, rows }) =>
    all(
      ...rows.flatMap(({ id, fields }) => [
        () => present(project, noun, id === undefined ? [] : [id]),
        () => acceptedFields(noun, fields, id === undefined ? [] : [id]),
      ]),
    ),
  run: (draft, { noun, rows }) =>
    rows.map(({ id, fields }) => {
      if (id === undefined) return draft.create(noun, fields as never)
      draft.set(noun, id, fields as never)
      return id
    }),
}
