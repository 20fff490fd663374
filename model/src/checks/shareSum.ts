import { SHARE_TOLERANCE } from '../graph/shares.ts'
import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const shareSum: Check = {
  code: 'share-sum',
  severity: 'error',
  blocks: true,
  find: ({ graph, shares }) =>
    graph.steps.flatMap((step, point) => {
      const flows = graph.out[point]!
      if (step.look !== 'xor' || flows.length === 0) return []
      const sum = flows.reduce((total, flow) => total + shares[flow]!, 0)
      if (Math.abs(sum - 1) <= SHARE_TOLERANCE) return []
      const missing = Math.round((1 - sum) * 1e9) / 1e9
      const percent = Math.round(Math.abs(missing) * 1e7) / 1e5
      return [
        {
          about: [step.id, ...flows.map((flow) => graph.flows[flow]!.id)],
          values: { step: nameOf(step), missing, percent },
          message: `The shares out of "${nameOf(step)}" are ${percent} % ${missing > 0 ? 'short of' : 'above'} 100 %.`,
        },
      ]
    }),
}
