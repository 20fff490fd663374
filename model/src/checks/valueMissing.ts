import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const valueMissing: Check = {
  code: 'value-missing',
  severity: 'note',
  blocks: false,
  find: ({ graph }) =>
    graph.steps
      .filter((step) => step.look === 'operation' && step.value === null && !step.subprocess)
      .map((step) => ({
        about: [step.id],
        values: { step: nameOf(step) },
        message: `"${nameOf(step)}" has no value class: it counts as necessary without value.`,
      })),
}
