import { metric } from '../metric.ts'

/** Expected signatures of a case, all outcomes (domain.md 3.2). */
export const signatures = metric('signatures', 'count', (analysis, map) => ({
  value: analysis.signatures.expected,
  counted: map.steps.filter((step) => step.look === 'operation' && step.signatures > 0).map(({ id }) => id),
  missing: [],
}))
