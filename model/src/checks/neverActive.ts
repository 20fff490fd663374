import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const neverActive: Check = {
  code: 'never-active',
  severity: 'error',
  blocks: true,
  find: ({ graph, shares }) =>
    graph.steps.flatMap((step, point) => {
      const flows = graph.out[point]!
      if (step.look !== 'or' || flows.length === 0 || flows.some((flow) => shares[flow]! > 0)) return []
      return [
        {
          about: [step.id, ...flows.map((flow) => graph.flows[flow]!.id)],
          values: { step: nameOf(step) },
          message: `No flow out of "${nameOf(step)}" is ever taken: give at least one a share above 0.`,
        },
      ]
    }),
}
