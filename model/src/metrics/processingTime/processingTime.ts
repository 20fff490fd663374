import { minutesOf } from '../analysis/minutes.ts'
import { metric, missingOf } from '../metric.ts'
import { total } from '../total.ts'

/** Work in all operations of a case, all branches and outcomes, not multiplied by headcount (domain.md 3.2). */
export const processingTime = metric('processingTime', 'minutes', (analysis, map, { settings }) => ({
  ...total(
    map.steps.filter((step) => step.look === 'operation'),
    (step) => (analysis.loads.get(step.id)?.visits ?? 0) * minutesOf(step.time, settings.mean, settings),
  ),
  missing: missingOf(analysis, 'time'),
}))
