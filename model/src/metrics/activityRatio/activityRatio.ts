import { metric } from '../metric.ts'
import { processingTime } from '../processingTime/processingTime.ts'

/** Work as a share of the expected ВПП, all outcomes; parallel work may lift it above 1 (domain.md 3.2). */
export const activityRatio = metric('activityRatio', 'share', (analysis, map, project) => {
  const work = processingTime.read(analysis, map, project)
  const lead = analysis.expectedAllOutcomes[project.settings.mean]
  return { ...work, value: lead > 0 ? (work.value ?? 0) / lead : null }
})
