import { cost } from '../cost/cost.ts'
import { metric } from '../metric.ts'
import { missingVolume } from '../missingVolume.ts'

/** Roubles a year; null without an annual volume (domain.md 3.2). */
export const annualCost = metric('annualCost', 'roubles', (analysis, map, project) => {
  const ofCase = cost.read(analysis, map, project)
  const missing = [...ofCase.missing, ...missingVolume(project)]
  return { ...ofCase, value: analysis.annual?.cost ?? null, missing }
})
