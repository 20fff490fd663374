import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Place, Project } from '../records/project.ts'
import type { Clip } from './clip.ts'

interface Home {
  readonly lane: Id | null
  /** What brings steps of another lane to the top row of this one; null: they keep their row. */
  readonly rise: number | null
}

/** Where the steps of each lane of the clip go: their own lane, that of the same participant on this map, or the one given. `foreign`: the lanes of a clip of another project → lanes here. */
export function homesOf(
  project: Project,
  map: Id,
  clip: Clip,
  { given, foreign }: { given: Id | null; foreign: ReadonlyMap<Id, Id> | null },
): Map<Id | null, Home> {
  const lanes = [...project.lanes.values()].filter((one) => one.map === map).sort(byOrder)
  const homes = new Map<Id | null, Home>()
  for (const from of new Set(clip.steps.map(({ fields }) => fields.lane ?? null))) {
    const who = project.lanes.get(from ?? '')?.participant
    const same = foreign ? undefined : lanes.find(({ id }) => id === from)
    const theirs = foreign ? foreign.get(from ?? '') : lanes.find((one) => who && one.participant === who)?.id
    const lane = same?.id ?? theirs ?? given ?? lanes[0]?.id ?? null
    const top = topOf(clip.steps.filter(({ fields }) => (fields.lane ?? null) === from).map(({ place }) => place))
    const there = [...project.steps.values()].filter((step) => step.lane === lane)
    homes.set(from, { lane, rise: same ? null : topOf(there.map(({ id }) => project.layout.get(id) ?? null)) - top })
  }
  return homes
}

const ROW = 8

const topOf = (places: readonly (Place | null)[]): number => {
  const tops = places.flatMap((place) => (place ? [place[1]] : []))
  return tops.length > 0 ? Math.min(...tops) : ROW
}
