import { splits } from '../graph/mapGraph.ts'
import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const severalOutgoing: Check = {
  code: 'several-outgoing',
  severity: 'error',
  blocks: true,
  find: ({ graph }) =>
    graph.steps.flatMap((step, point) => {
      const flows = graph.out[point]!
      if (step.look === 'xor' || step.look === 'end' || splits(step) || flows.length < 2) return []
      return [
        {
          about: [step.id, ...flows.map((flow) => graph.flows[flow]!.id)],
          values: { step: nameOf(step), count: flows.length },
          message: `${flows.length} flows leave "${nameOf(step)}": put a decision after it.`,
        },
      ]
    }),
}
