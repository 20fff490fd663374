import type { BandPlan } from './fold.ts'
import { type Placed, placeBand } from './place.ts'
import { routeBand, type Way } from './route.ts'
import { type Tracks, tracksOf } from './tracks.ts'

export interface Routed {
  readonly placed: Placed
  readonly ways: readonly Way[]
  readonly tracks: Tracks
}

const known = new WeakMap<BandPlan, Routed>()

/** Rows and ways of a band: the same whatever the size of its text and its air, so found once. */
export function routed(band: BandPlan): Routed {
  const before = known.get(band)
  if (before) return before
  const placed = placeBand(band)
  const ways = routeBand(band, placed)
  const found = { placed, ways, tracks: tracksOf(ways) }
  known.set(band, found)
  return found
}
