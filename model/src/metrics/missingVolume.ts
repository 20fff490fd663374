import type { Project } from '../records/project.ts'
import type { Missing } from './analysis/analysis.ts'

export function missingVolume({ about }: Project): Missing[] {
  return about.annualVolume === null ? [{ about: about.id, what: 'volume' }] : []
}
