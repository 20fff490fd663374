import { orderBetween } from '../document/order.ts'
import type { Id } from '../ids.ts'
import { journeyGrid } from '../journey/grid.ts'
import type { JourneyCell } from '../records/journeyCell.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  row: Id
  step: Id
  /** Given by whoever goes on typing into it: the typing is then of the same undo step. */
  id?: Id
  fields?: Partial<Omit<JourneyCell, 'id' | 'deletedAt' | 'map' | 'row' | 'step' | 'order'>>
}

/** One more entry where a row crosses a step. */
export const addCell: Command<Input> = {
  name: 'journeyCell.add',
  check: (project, { row, step, id, fields = {} }) =>
    all(
      () => present(project, 'journeyRows', [row]),
      () => present(project, 'journeySteps', [step]),
      () => acceptedFields('journeyCells', fields),
      () =>
        id && project.journeyCells.has(id) ? refuse('record.exists', 'There is such a record already.', [id]) : ok(),
      () =>
        project.journeyRows.get(row)?.map === project.journeySteps.get(step)?.map
          ? ok()
          : refuse('journey.otherMap', 'The row and the step are of two maps.', [row, step]),
    ),
  run(draft, { row, step, id, fields = {} }) {
    const map = draft.project.journeyRows.get(row)!.map as Id
    const last = journeyGrid(draft.project, map)?.cells(row, step).at(-1)
    return [
      draft.create('journeyCells', { ...fields, map, row, step, order: orderBetween(last?.order ?? null, null) }, id),
    ]
  },
  gesture: ({ id }) => id && `write:journeyCells:${id}:text`,
}
