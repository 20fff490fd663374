import type { Id } from '../ids.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { processMaps } from '../subprocess/processMaps.ts'

export interface ComparedPair {
  readonly before: Id
  readonly after: Id
}

/** On the way from what is to what is wished for. */
const WAY: readonly MapRecord['state'][] = ['current', 'target', 'ideal']

/**
 * Which two maps are compared where somebody looks at one of them: the one that was asked for, else the map that this
 * one was copied from, a copy of this one, or the whole process in the state before or after. The earlier state is before;
 * null: there is nothing to compare with.
 */
export function comparedPair(project: Project, map: Id, other: Id | null = null): ComparedPair | null {
  const maps = processMaps(project)
  const here = maps.find(({ id }) => id === map)
  if (!here) return null
  const named = maps.find(({ id }) => id === other && id !== map)
  const there = named ?? kinOf(here, maps) ?? besideIt(project, here)
  if (!there) return null
  return isEarlier(here, there) ? { before: map, after: there.id } : { before: there.id, after: map }
}

function kinOf(here: MapRecord, maps: readonly MapRecord[]): MapRecord | null {
  const other = maps.filter(({ state }) => state !== here.state)
  const parent = other.find(({ id }) => here.from.includes(id))
  const copies = other.filter(({ from }) => from.includes(here.id))
  const nearest = copies.toSorted((a, b) => WAY.indexOf(a.state) - WAY.indexOf(b.state))[0]
  return here.state === 'current' ? (nearest ?? parent ?? null) : (parent ?? nearest ?? null)
}

function besideIt(project: Project, here: MapRecord): MapRecord | null {
  const states =
    here.state === 'current'
      ? ['target', 'ideal']
      : here.state === 'target'
        ? ['current', 'ideal']
        : ['target', 'current']
  return states.map((state) => mapOfState(project, state as MapRecord['state'])).find((one) => one !== null) ?? null
}

function isEarlier(here: MapRecord, there: MapRecord): boolean {
  const steps = WAY.indexOf(here.state) - WAY.indexOf(there.state)
  return steps === 0 ? !here.from.includes(there.id) : steps < 0
}
