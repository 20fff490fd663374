import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const endContinues: Check = {
  code: 'end-continues',
  severity: 'error',
  blocks: true,
  find: ({ graph }) =>
    graph.steps.flatMap((step, point) =>
      step.look !== 'end' || graph.out[point]!.length === 0
        ? []
        : [
            {
              about: [step.id, ...graph.out[point]!.map((flow) => graph.flows[flow]!.id)],
              values: { step: nameOf(step) },
              message: `A flow leaves the end "${nameOf(step)}": nothing comes after an end.`,
            },
          ],
    ),
}
