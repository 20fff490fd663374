import { metric, missingOf } from '../metric.ts'

/** Value-adding share of the expected ВПП; null when the process takes no time (domain.md 3.2). */
export const processCycleEfficiency = metric('processCycleEfficiency', 'share', (analysis, map) => ({
  value: analysis.pce,
  counted: map.steps
    .filter((step) => step.value === 'VA' && analysis.leadLoads.get(step.id)?.first)
    .map(({ id }) => id),
  missing: missingOf(analysis, 'time', 'value'),
}))
