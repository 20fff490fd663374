import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  stage: Id
  text?: string
  /** The step before it, of the same stage; none: it comes last in its stage; null: first. */
  after?: Id | null
}

export const addJourneyStep: Command<Input> = {
  name: 'journeyStep.add',
  check: (project, { stage, text = '', after }) =>
    all(
      () => present(project, 'journeyStages', [stage]),
      () => present(project, 'journeySteps', after ? [after] : []),
      () => acceptedFields('journeySteps', { text }),
    ),
  run(draft, { stage, text = '', after }) {
    const { map } = draft.project.journeyStages.get(stage)!
    const steps = [...draft.project.journeySteps.values()].filter((one) => one.stage === stage).sort(byOrder)
    const at = after === null ? 0 : after ? steps.findIndex(({ id }) => id === after) + 1 : steps.length
    const order = orderBetween(steps[at - 1]?.order ?? null, steps[at]?.order ?? null)
    return [draft.create('journeySteps', { map, stage, text, order })]
  },
}
