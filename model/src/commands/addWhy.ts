import { fitsUnder, orderUnder, problemAt } from '../causes/under.ts'
import type { Id } from '../ids.ts'
import type { Cause } from '../records/cause.ts'
import { acceptedFields, all } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  /** The problem or cause that is asked «Почему?». */
  under: Id
  fields?: Partial<Pick<Cause, 'text' | 'category' | 'power' | 'root'>>
}

/** A new answer, the last of those under a problem or a cause. */
export const addWhy: Command<Input> = {
  name: 'why.add',
  check: (project, { under, fields = {} }) =>
    all(
      () => fitsUnder(project, null, under),
      () => acceptedFields('causes', fields),
    ),
  run(draft, { under, fields = {} }) {
    const { project } = draft
    const parent = project.causes.has(under) ? under : null
    const order = orderUnder(project, under, null)
    return [draft.create('causes', { ...fields, problem: problemAt(project, under), parent, order })]
  },
}
