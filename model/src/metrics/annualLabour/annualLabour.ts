import { labour } from '../labour/labour.ts'
import { metric, missingOf } from '../metric.ts'
import { missingVolume } from '../missingVolume.ts'

/** Person-hours a year; null without an annual volume (domain.md 3.2). */
export const annualLabour = metric('annualLabour', 'personHours', (analysis, map, project) => ({
  ...labour.read(analysis, map, project),
  value: analysis.annual?.personHours ?? null,
  missing: [...missingOf(analysis, 'time'), ...missingVolume(project)],
}))
