import { performerOf } from '../analysis/performer.ts'
import { metric, missingOf } from '../metric.ts'

/** Roubles of a case at the full rates of the lanes (domain.md 3.2). */
export const cost = metric('cost', 'roubles', (analysis, map, project) => {
  const paid = map.steps.filter((step) => performerOf(step, project).people > 0)
  const unrated = paid.filter((step) => performerOf(step, project).rate === 0)
  return {
    value: analysis.cost,
    counted: paid.filter((step) => performerOf(step, project).rate > 0).map(({ id }) => id),
    missing: [...missingOf(analysis, 'time'), ...unrated.map(({ id }) => ({ about: id, what: 'rate' as const }))],
  }
})
