import { metric, missingOf } from '../metric.ts'

/** Rolled %C&A along the flow; an operation without a value counts 1 and is listed (domain.md 3.2). */
export const rolledAccuracy = metric('rolledAccuracy', 'share', (analysis, map) => ({
  value: analysis.rolledAccuracy,
  counted: map.steps.filter((step) => step.look === 'operation' && step.accuracy !== null).map(({ id }) => id),
  missing: missingOf(analysis, 'accuracy'),
}))
