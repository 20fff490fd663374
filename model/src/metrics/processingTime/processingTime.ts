import { metric, missingOf } from '../metric.ts'
import { total } from '../total.ts'

/** Work in all operations of a case, all branches and outcomes, not multiplied by headcount (domain.md 3.2). */
export const processingTime = metric('processingTime', 'minutes', (analysis, map) => ({
  ...total(
    map.steps.filter((step) => step.look === 'operation'),
    ({ id }) => analysis.allMinutes.get(id) ?? 0,
  ),
  missing: missingOf(analysis, 'time'),
}))
