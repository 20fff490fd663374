import { fatesOf } from '../fates/fates.ts'
import { savedBySolution } from '../fates/solutionMinutes.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Ranked } from '../records/ranking.ts'
import { basisOf } from '../sensitivity/basis.ts'
import { problemImpacts } from '../sensitivity/problemImpact.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { processMap } from '../subprocess/processMap.ts'

/** Minutes of the current map that each problem costs, or that each solution takes away on the target map; none where the maps do not tell. */
export function minutesLost(project: Project, about: Ranked): ReadonlyMap<Id, number> {
  const [current, target] = (['current', 'target'] as const).map((state) => {
    const record = mapOfState(project, state)
    return record && processMap(project, record.id)
  })
  if (!current) return new Map()
  if (about === 'problems') {
    const basis = basisOf(current, project)
    if (!basis.sound) return new Map()
    return new Map(problemImpacts(basis, current, project).map(({ problem, leadMinutes }) => [problem, leadMinutes]))
  }
  const fates = target && about === 'solutions' ? fatesOf(current, target, project) : null
  return target && fates?.sound ? savedBySolution(fates, [current, target], project).solutions : new Map()
}
