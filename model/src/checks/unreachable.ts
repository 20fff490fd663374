import { reachedFrom } from '../graph/reachability.ts'
import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const unreachable: Check = {
  code: 'unreachable',
  severity: 'error',
  blocks: true,
  find: ({ graph, starts }) => {
    if (starts.length === 0) return []
    const met = reachedFrom(graph, starts)
    return graph.steps
      .filter((_, point) => !met[point])
      .map((step) => ({
        about: [step.id],
        values: { step: nameOf(step) },
        message: `No flow leads from the start to "${nameOf(step)}".`,
      }))
  },
}
