import { metric, missingOf } from '../metric.ts'

/** First passes of value-adding operations on the critical flow (domain.md 3.2). */
export const valueAddingTime = metric('valueAddingTime', 'minutes', (analysis, map) => ({
  value: analysis.leadBuckets.VA ?? 0,
  counted: map.steps
    .filter((step) => step.value === 'VA' && analysis.leadLoads.get(step.id)?.first)
    .map(({ id }) => id),
  missing: missingOf(analysis, 'time', 'value'),
}))
