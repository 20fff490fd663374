import type { Id, Place } from '@potok/model'
import { type Box, GAP, nextPlace, SIZES } from '../tools/nextPlace.ts'

/** Where a step is to stand: its lane, null for one that is yet to be made, and its height as it is stored. */
interface Wanted {
  readonly lane: Id | null
  readonly y: number
}

/** What stands in a lane already, where it is stored. */
export interface Standing extends Box {
  readonly laneId: Id | null
}

/** Places for operations one after another, the first at `x`: each to the right of the one before, past whatever stands in its way. */
export function freeRun(wanted: readonly Wanted[], x: number, standing: readonly Standing[]): Place[] {
  const byLane = Map.groupBy(standing, ({ laneId }) => laneId)
  const { width, height } = SIZES.operation
  let left = x - width - GAP
  return wanted.map(({ lane, y }) => {
    const before = { x: left, y, width, height, look: 'operation' } as const
    const place = nextPlace(before, 'operation', (lane && byLane.get(lane)) || [])
    left = place[0]
    return [place[0], y]
  })
}
