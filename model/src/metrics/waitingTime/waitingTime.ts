import { minutesOf } from '../analysis/minutes.ts'
import { metric, missingOf } from '../metric.ts'
import { total } from '../total.ts'

/** Waits on flows and in waiting steps of a case, all branches and outcomes (domain.md 3.2). */
export const waitingTime = metric('waitingTime', 'minutes', (analysis, map, { settings }) => {
  const waits = map.steps.filter((step) => step.look === 'wait').map(({ id, time }) => ({ id, time }))
  const onFlows = map.flows.map(({ id, wait }) => ({ id, time: wait }))
  return {
    ...total(
      [...waits, ...onFlows],
      ({ id, time }) => (analysis.loads.get(id)?.visits ?? 0) * minutesOf(time, settings.mean, settings),
    ),
    missing: missingOf(analysis, 'time').filter(({ about }) => waits.some(({ id }) => id === about)),
  }
})
