import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Place, Project } from '../records/project.ts'
import { arrange } from './arrange.ts'
import { chained } from './chain.ts'
import { type Before, type Placing, placeIn, type SceneOptions } from './making.ts'
import type { Reading } from './reading.ts'
import { sameShape } from './reread.ts'

export function placingOf(map: ProcessMap, project: Project, options: SceneOptions, before: Before): Placing {
  const { layout } = project
  if (!options.chain && before && staysPlaced(map, project, before)) return { project, options, arranged: null }
  if (!options.chain && map.steps.every(({ id }) => layout.has(id))) return { project, options, arranged: null }
  const same =
    before?.arranged &&
    before.project.settings === project.settings &&
    before.project.systems === project.systems &&
    (['steps', 'flows', 'lanes'] as const).every((noun) => sameList<unknown>(before.map[noun], map[noun]))
  const fresh = () => (options.chain ? chained : arrange)(map, project, options.locale)
  return { project, options, arranged: same ? before.arranged : fresh() }
}

const staysPlaced = (map: ProcessMap, project: Project, before: NonNullable<Before>): boolean =>
  before.arranged === null && before.map.steps === map.steps && before.project.layout === project.layout

/** Steps whose record or place is another than before; null when the shape of the map is: then every step. */
export function suspectsOf(map: ProcessMap, placing: Placing, reading: Reading, before: Before): Set<Id> | null {
  if (!before || !sameShape(reading, before.reading)) return null
  const found = new Set<Id>()
  if (map.steps !== before.map.steps) {
    for (const [index, step] of map.steps.entries()) if (before.map.steps[index] !== step) found.add(step.id)
  }
  for (const id of mayHaveMoved(map, placing, before)) {
    if (!reading.steps.has(id)) continue
    if (!samePlace(placeIn(before, id)!, placeIn(placing, id)!)) found.add(id)
  }
  return found
}

function mayHaveMoved(map: ProcessMap, placing: Placing, before: NonNullable<Before>): Iterable<Id> {
  const { layout } = placing.project
  const old = before.project.layout
  if (placing.arranged !== before.arranged) return map.steps.map(({ id }) => id)
  if (layout === old) return []
  return map.steps.filter(({ id }) => layout.get(id) !== old.get(id)).map(({ id }) => id)
}

const samePlace = (a: Place, b: Place) =>
  a === b || (a.length === b.length && a.every((side, index) => side === b[index]))

const sameList = <T>(a: readonly T[], b: readonly T[]) =>
  a === b || (a.length === b.length && a.every((one, index) => one === b[index]))
