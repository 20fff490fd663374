import type { ProcessMap } from '../graph/processMap.ts'
import type { RolledUp } from '../graph/rolledUp.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Project } from '../records/project.ts'
import { remembered } from '../remembered.ts'

/** What a map comes to as one step of another; null when it has no figures. */
export const rolledUp = remembered((map: ProcessMap, project: Project): RolledUp | null => {
  const found = analyse(map, project)
  if (!found.sound) return null
  const met = map.steps.filter((step) => step.look === 'operation' && found.loads.get(step.id)?.visits)
  return {
    map: map.map.id,
    min: found.min,
    max: found.max.heading.minutes,
    expected: found.expected,
    leadBuckets: found.leadBuckets,
    labourBuckets: found.labourBuckets,
    cost: found.cost,
    handoffs: found.handoffs,
    signatures: found.signatures.expected,
    accuracy: found.rolledAccuracy,
    documents: [...new Set(met.flatMap(({ documents }) => documents))].sort(),
    atLeast: found.atLeast,
  }
})
