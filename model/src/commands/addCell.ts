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
  fields?: Partial<Omit<JourneyCell, 'id' | 'deletedAt' | 'map' | 'row' | 'step' | 'order'>>
}

/** One more entry where a row crosses a step. */
export const addCell: Command<Input> = {
  name: 'journeyCell.add',
  check: (project, { row, step, fields = {} }) =>
    all(
      () => present(project, 'journeyRows', [row]),
      () => present(project, 'journeySteps', [step]),
      () => acceptedFields('journeyCells', fields),
      () =>
        project.journeyRows.get(row)?.map === project.journeySteps.get(step)?.map
          ? ok()
          : refuse('journey.otherMap', 'The row and the step are of two maps.', [row, step]),
    ),
  run(draft, { row, step, fields = {} }) {
    const map = draft.project.journeyRows.get(row)!.map as Id
    const last = journeyGrid(draft.project, map)?.cells(row, step).at(-1)
    return [draft.create('journeyCells', { ...fields, map, row, step, order: orderBetween(last?.order ?? null, null) })]
  },
}
