import { byOrder } from '../graph/byOrder.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import { partsOf } from './inside.ts'
import { processMaps } from './processMaps.ts'

/** The map of the whole process in this state: the first that is nobody's subprocess. */
export function mapOfState(project: Project, state: MapRecord['state']): MapRecord | null {
  const parts = partsOf(project)
  const maps = processMaps(project)
    .filter((map) => map.state === state)
    .sort(byOrder)
  return maps.find(({ id }) => !parts.has(id)) ?? maps[0] ?? null
}
