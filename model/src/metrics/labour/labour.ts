import { performerOf } from '../analysis/performer.ts'
import { metric, missingOf } from '../metric.ts'

/** Person-hours of a case, all branches and outcomes, without the client and outsiders (domain.md 3.2). */
export const labour = metric('labour', 'personHours', (analysis, map, project) => ({
  value: analysis.labour / 60,
  counted: map.steps
    .filter((step) => performerOf(step, project).people > 0 || map.rolled?.get(step.id)?.labourBuckets)
    .map(({ id }) => id),
  missing: missingOf(analysis, 'time'),
}))
