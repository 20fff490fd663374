import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  /** An existing participant, or the name of a new one. */
  participant?: Id
  participantName?: string
  /** The lane above; none: the new lane goes to the bottom; null: to the top. */
  after?: Id | null
}

export const addLane: Command<Input> = {
  name: 'lane.add',
  check: (project, { map, participant, participantName = '', after }) =>
    all(
      () => presentMap(project, map, 'process'),
      () => present(project, 'participants', participant ? [participant] : []),
      () => present(project, 'lanes', after ? [after] : []),
      () => acceptedFields('participants', { name: participantName }),
    ),
  run(draft, { map, participant, participantName = '', after }) {
    const lanes = [...draft.project.lanes.values()].filter((lane) => lane.map === map).sort(byOrder)
    const at = after === null ? 0 : after ? lanes.findIndex(({ id }) => id === after) + 1 : lanes.length
    const order = orderBetween(lanes[at - 1]?.order ?? null, lanes[at]?.order ?? null)
    const who = participant ?? draft.create('participants', { name: participantName })
    return [draft.create('lanes', { map, participant: who, order })]
  },
}
