import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Observation, Timed } from '../records/observation.ts'
import type { Project } from '../records/project.ts'

/** The timings of one part of one element, in the order of the sheet. */
export interface Timings {
  readonly all: readonly Observation[]
  /** Minutes of those that are not left out, rising. */
  readonly kept: readonly number[]
}

const NONE: Timings = Object.freeze({ all: [], kept: [] })
const known = new WeakMap<object, ReadonlyMap<string, Timings>>()
const keyOf = (about: Id, part: Timed) => `${about} ${part}`

export function timingsOf({ observations }: Pick<Project, 'observations'>, about: Id, part: Timed): Timings {
  return sheetsOf(observations).get(keyOf(about, part)) ?? NONE
}

/** A snapshot's observations never change, so they are sorted into sheets once. */
function sheetsOf(observations: Project['observations']): ReadonlyMap<string, Timings> {
  const found = known.get(observations)
  if (found) return found
  const groups = Map.groupBy(observations.values(), ({ about, part }) => keyOf(about ?? '', part))
  const sheets = new Map([...groups].map(([key, group]) => [key, sheetOf(group)]))
  known.set(observations, sheets)
  return sheets
}

function sheetOf(group: Observation[]): Timings {
  const kept = group.flatMap(({ kept, minutes }) => (kept && minutes !== null ? [minutes] : []))
  return { all: group.sort(byOrder), kept: kept.sort((a, b) => a - b) }
}
