import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const lossMissing: Check = {
  code: 'loss-missing',
  severity: 'error',
  blocks: false,
  find: ({ graph }) =>
    graph.steps
      .filter((step) => step.look === 'operation' && step.value === 'NVA' && step.loss === null)
      .map((step) => ({
        about: [step.id],
        values: { step: nameOf(step) },
        message: `"${nameOf(step)}" is marked as a loss: say which kind.`,
      })),
}
