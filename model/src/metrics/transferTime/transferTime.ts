import { minutesOf } from '../analysis/minutes.ts'
import { metric } from '../metric.ts'
import { total } from '../total.ts'

/** Transfers on the flows of a case, all branches and outcomes (domain.md 3.2). */
export const transferTime = metric('transferTime', 'minutes', (analysis, map, { settings }) => ({
  ...total(
    map.flows,
    ({ id, transfer }) => (analysis.loads.get(id)?.visits ?? 0) * minutesOf(transfer, settings.mean, settings),
  ),
  missing: [],
}))
