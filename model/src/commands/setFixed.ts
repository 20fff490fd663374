import type { FixedName, FixedRecord } from '../records/fixed.ts'
import { acceptedFixed } from './accepted.ts'
import type { Command } from './command.ts'

type Input = { [F in FixedName]: { name: F; fields: Partial<Omit<FixedRecord<F>, 'id' | 'deletedAt'>> } }[FixedName]

/** Fields of the records that every project has: about, card, settings. */
export const setFixed: Command<Input> = {
  name: 'project.set',
  check: (_, { name, fields }) => acceptedFixed(name, fields),
  run(draft, { name, fields }) {
    draft.setFixed(name, fields)
    return [name]
  },
  gesture: ({ name, fields }) => `${name}:${Object.keys(fields).join()}`,
}
