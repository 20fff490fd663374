import { metric, missingOf } from '../metric.ts'
import { total } from '../total.ts'

/** Work of the client in a case, shown apart from labour (domain.md 3.2). */
export const clientTime = metric('clientTime', 'minutes', (analysis, map) => {
  const own = map.steps.filter((step) => step.look === 'operation' && step.client)
  return {
    ...total(own, ({ id }) => analysis.allMinutes.get(id) ?? 0),
    missing: missingOf(analysis, 'time').filter(({ about }) => own.some(({ id }) => id === about)),
  }
})
