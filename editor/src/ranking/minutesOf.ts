import {
  basisOf,
  fatesOf,
  type Id,
  mapOfState,
  type Project,
  problemImpacts,
  processMap,
  type Ranked,
  savedBySolution,
} from '@potok/model'

/** Minutes of the current map that each problem costs, or that each solution takes away on the target map; none where the maps do not tell. */
export function minutesOf(project: Project, about: Ranked): ReadonlyMap<Id, number> {
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
  return fates?.sound ? savedBySolution(fates, current, project).solutions : new Map()
}
