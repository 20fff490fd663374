import { metric, missingOf, timedOnCriticalFlow } from '../metric.ts'

/** Longest ВПП to the primary outcome within the limits of repeats that the heading follows (domain.md 3.5). */
export const leadTimeMax = metric('leadTimeMax', 'minutes', (analysis) => ({
  value: analysis.max.heading.minutes,
  counted: timedOnCriticalFlow(analysis),
  missing: missingOf(analysis, 'time'),
}))
