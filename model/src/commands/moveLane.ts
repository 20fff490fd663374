import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  lane: Id
  /** The lane that will be above; null: the lane goes to the top. */
  after: Id | null
}

/** Takes a lane, with its steps, to another place among the lanes of its map. */
export const moveLane: Command<Input> = {
  name: 'lane.move',
  check: (project, { lane, after }) =>
    all(
      () => present(project, 'lanes', [lane]),
      () => present(project, 'lanes', after ? [after] : []),
    ),
  run(draft, { lane, after }) {
    const map = draft.project.lanes.get(lane)?.map
    const others = [...draft.project.lanes.values()].filter((one) => one.map === map && one.id !== lane).sort(byOrder)
    const at = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1
    draft.set('lanes', lane, { order: orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null) })
    return [lane]
  },
}
