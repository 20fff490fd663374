import { orderBetween } from '../document/order.ts'
import type { Id } from '../ids.ts'
import { journeyGrid } from '../journey/grid.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  name: string
  /** The row above; none: it comes last. */
  after?: Id
}

/** A row of one's own. */
export const addJourneyRow: Command<Input> = {
  name: 'journeyRow.add',
  check: (project, { map, name, after }) =>
    all(
      () => presentMap(project, map, 'journey'),
      () => present(project, 'journeyRows', after ? [after] : []),
      () => acceptedFields('journeyRows', { name }),
    ),
  run(draft, { map, name, after }) {
    const rows = journeyGrid(draft.project, map)?.rows ?? []
    const at = after ? rows.findIndex(({ id }) => id === after) + 1 : rows.length
    const order = orderBetween(rows[at - 1]?.order ?? null, rows[at]?.order ?? null)
    return [draft.create('journeyRows', { map, name, sort: 'custom', order })]
  },
}
