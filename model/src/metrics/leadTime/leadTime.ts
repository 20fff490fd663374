import { metric, missingOf, timedOnCriticalFlow } from '../metric.ts'

/** Expected ВПП of one case, by the project's mean and outcomes (domain.md 3.6). */
export const leadTime = metric('leadTime', 'minutes', (analysis) => ({
  value: analysis.expectedHeading,
  counted: timedOnCriticalFlow(analysis),
  missing: missingOf(analysis, 'time'),
}))
