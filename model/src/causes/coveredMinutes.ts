import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { basisOf } from '../sensitivity/basis.ts'
import { minutesPinned } from '../sensitivity/problemImpact.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { processMap } from '../subprocess/processMap.ts'
import { problemsOfCause } from './places.ts'

/**
 * Minutes of the current map's expected lead time that the problems behind a cause are pinned to, each minute once:
 * «до … мин». Null: the map has no figures, or none of these problems is pinned to it.
 */
export function coveredMinutes(project: Project, cause: Id): number | null {
  return pinnedMinutes(project, problemsOfCause(project, cause))
}

export function pinnedMinutes(project: Project, problems: readonly Id[]): number | null {
  const current = mapOfState(project, 'current')
  const map = current && processMap(project, current.id)
  if (!map) return null
  const basis = basisOf(map, project)
  if (!basis.sound) return null
  const pinned = new Set(problems.flatMap((id) => project.problems.get(id)?.anchors ?? []))
  const on = [...map.steps, ...map.flows].map(({ id }) => id).filter((id) => pinned.has(id))
  return on.length === 0 ? null : minutesPinned(basis, map, project, on)
}
