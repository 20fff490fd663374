import { metric, missingOf } from '../metric.ts'
import { total } from '../total.ts'

/** Waits on flows and in waiting steps of a case, all branches and outcomes (domain.md 3.2). */
export const waitingTime = metric('waitingTime', 'minutes', (analysis, map) => {
  const waits = map.steps.filter((step) => step.look === 'wait')
  const isWait = new Set(waits.map(({ id }) => id))
  const onFlow = (id: string) => (analysis.loads.get(id)?.visits ?? 0) * (analysis.flowMinutes.get(id)?.wait ?? 0)
  return {
    ...total([...waits, ...map.flows], ({ id }) => (isWait.has(id) ? (analysis.allMinutes.get(id) ?? 0) : onFlow(id))),
    missing: missingOf(analysis, 'time').filter(({ about }) => isWait.has(about)),
  }
})
