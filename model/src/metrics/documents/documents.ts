import { metric } from '../metric.ts'

/** Documents of the map's operations, each counted once however many operations use it (domain.md 3.2). */
export const documents = metric('documents', 'count', (analysis, map) => {
  const met = map.steps.filter((step) => step.look === 'operation' && analysis.loads.get(step.id)?.visits)
  const documents = new Set(met.flatMap((step) => step.documents))
  return {
    value: documents.size,
    counted: met.filter((step) => step.documents.length > 0).map(({ id }) => id),
    missing: [],
  }
})
