import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const timeMissing: Check = {
  code: 'time-missing',
  severity: 'warning',
  blocks: false,
  find: ({ graph }) =>
    graph.steps
      .filter((step) => (step.look === 'operation' || step.look === 'wait') && step.time === null && !step.subprocess)
      .map((step) => ({
        about: [step.id],
        values: { step: nameOf(step) },
        message: `"${nameOf(step)}" has no time: the totals are not less than shown.`,
      })),
}
