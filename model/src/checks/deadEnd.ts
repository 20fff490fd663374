import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const deadEnd: Check = {
  code: 'dead-end',
  severity: 'error',
  blocks: true,
  find: ({ graph }) =>
    graph.steps
      .filter((step, point) => step.look !== 'end' && graph.out[point]!.length === 0)
      .map((step) => ({
        about: [step.id],
        values: { step: nameOf(step) },
        message: `Nothing follows "${nameOf(step)}": lead it on to a step or an end.`,
      })),
}
