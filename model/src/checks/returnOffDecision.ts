import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const returnOffDecision: Check = {
  code: 'return-off-decision',
  severity: 'warning',
  blocks: false,
  find: ({ graph }) =>
    graph.flows.flatMap((flow, number) => {
      const from = graph.steps[graph.from[number]!]!
      if (!flow.returns || from.look === 'xor') return []
      return [
        {
          about: [flow.id, from.id],
          values: { step: nameOf(from) },
          message: `The return leaves "${nameOf(from)}", which decides nothing: mark the decision's flow that leads back.`,
        },
      ]
    }),
}
