import { orderBetween } from '../document/order.ts'
import type { Id } from '../ids.ts'
import { journeyGrid } from '../journey/grid.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  name?: string
  /** The stage before it; none: it comes last; null: first. */
  after?: Id | null
}

/** A stage of a journey with one step, which comes first among the ids. */
export const addStage: Command<Input> = {
  name: 'stage.add',
  check: (project, { map, name = '', after }) =>
    all(
      () => presentMap(project, map, 'journey'),
      () => present(project, 'journeyStages', after ? [after] : []),
      () => acceptedFields('journeyStages', { name }),
    ),
  run(draft, { map, name = '', after }) {
    const stages = (journeyGrid(draft.project, map)?.stages ?? []).map(({ stage }) => stage)
    const at = after === null ? 0 : after ? stages.findIndex(({ id }) => id === after) + 1 : stages.length
    const order = orderBetween(stages[at - 1]?.order ?? null, stages[at]?.order ?? null)
    const stage = draft.create('journeyStages', { map, name, order })
    return [draft.create('journeySteps', { map, stage, order: orderBetween(null, null) }), stage]
  },
}
