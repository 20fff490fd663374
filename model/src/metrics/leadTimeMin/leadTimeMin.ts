import { metric, missingOf, timedOnCriticalFlow } from '../metric.ts'

/** Shortest ВПП to the primary outcome (domain.md 3.5). */
export const leadTimeMin = metric('leadTimeMin', 'minutes', (analysis) => ({
  value: analysis.min,
  counted: timedOnCriticalFlow(analysis),
  missing: missingOf(analysis, 'time'),
}))
