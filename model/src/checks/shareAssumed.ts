import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const shareAssumed: Check = {
  code: 'share-assumed',
  severity: 'warning',
  blocks: false,
  find: ({ graph, shares }) =>
    graph.steps.flatMap((step, point) => {
      const flows = graph.out[point]!
      const open = flows.filter((flow) => graph.flows[flow]!.share === null)
      if ((step.look !== 'xor' && step.look !== 'or') || flows.length < 2 || open.length === 0) return []
      const percent = Math.round(shares[open[0]!]! * 1e4) / 1e2
      return [
        {
          about: [step.id, ...open.map((flow) => graph.flows[flow]!.id)],
          values: { step: nameOf(step), count: open.length, percent },
          message: `Assumption: ${open.length} flows out of "${nameOf(step)}" have no share, ${percent} % is taken for each.`,
        },
      ]
    }),
}
