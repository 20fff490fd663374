import type { Id, Place, ProcessMap } from '@potok/model'
import { depthsOf } from './depths.ts'

const LEFT = 16
const COLUMN = 210
const TOP = 8
const ROW = 96

/** Places for a map that comes without any: a column for each distance from the start, a row for each lane and each neighbour in it. */
export function arrange(map: ProcessMap): Readonly<Record<Id, Place>> {
  const depths = depthsOf(map)
  const places: Record<Id, Place> = {}
  let top = 0
  for (const lane of [...map.lanes.map(({ id }) => id as Id | null), null]) {
    const rows = new Map<number, number>()
    for (const step of map.steps) {
      if (lane === null ? map.lanes.some(({ id }) => id === step.lane) : step.lane !== lane) continue
      const depth = depths.get(step.id) ?? 0
      const row = rows.get(depth) ?? 0
      rows.set(depth, row + 1)
      places[step.id] = [LEFT + depth * COLUMN, top + TOP + row * ROW]
    }
    top += Math.max(1, ...rows.values()) * ROW
  }
  return places
}
