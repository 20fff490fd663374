import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  noun: 'journeyStages' | 'journeySteps' | 'journeyRows'
  id: Id
  /** What will be before it; null: it comes first. */
  after: Id | null
  /** Of a step: the stage that it goes to; none: it stays in its own. */
  stage?: Id
}

interface Placed {
  readonly id: Id
  readonly map: Id | null
  readonly order: string
  readonly stage?: Id | null
}

/** Takes a stage with its steps, a step with its entries, or a row to another place. */
export const moveInJourney: Command<Input> = {
  name: 'journey.move',
  check: (project, { noun, id, after, stage }) =>
    all(
      () => present(project, noun, after ? [id, after] : [id]),
      () => present(project, 'journeyStages', stage ? [stage] : []),
    ),
  run(draft, { noun, id, after, stage }) {
    const all = draft.project[noun] as ReadonlyMap<Id, Placed>
    const moved = all.get(id)!
    const home = noun === 'journeySteps' ? (stage ?? moved.stage) : undefined
    const others = [...all.values()]
      .filter((one) => one.id !== id && one.map === moved.map && (home === undefined || one.stage === home))
      .sort(byOrder)
    const at = after === null ? 0 : others.findIndex((one) => one.id === after) + 1
    const order = orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null)
    if (noun === 'journeySteps') draft.set(noun, id, { order, stage: home as Id })
    else draft.set(noun, id, { order })
    return [id]
  },
}
