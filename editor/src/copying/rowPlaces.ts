import type { Id, Place } from '@potok/model'
import { storedY } from '../canvas/places.ts'
import type { Bench } from '../maps/bench.ts'
import { freeRun, type Standing } from './freeRun.ts'
import type { Row } from './rowsOf.ts'

/** Between the edge of a lane and its first row. */
const MARGIN = 8

/** In the lane that was pointed at rows stand at that height, in another in its top row. */
export function rowPlaces(bench: Bench, rows: readonly Row[], home: Id | null, [x, y]: Place): Place[] {
  const { boxes, lanes } = bench.scene()
  const { participants, layout } = bench.project()
  const byName = new Map(
    lanes.map(({ id, participantId }) => [named(participants.get(participantId ?? '')?.name ?? ''), id]),
  )
  const standing = [...boxes.values()].map((box): Standing => {
    const { id, laneId, x, width, height } = box
    return { laneId, x, width, height, y: layout.get(id)?.[1] ?? storedY(lanes, laneId, box.y) }
  })
  const topOf = (lane: Id): number => {
    const tops = standing.filter(({ laneId }) => laneId === lane).map(({ y }) => y)
    const { y: top = 0, shift = 0 } = lanes.find(({ id }) => id === lane) ?? {}
    return tops.length > 0 ? Math.min(...tops) : top - shift + MARGIN
  }
  const wanted = rows.map(({ who }) => {
    const lane = who ? (byName.get(named(who)) ?? null) : home
    return { lane, y: lane && lane !== home ? topOf(lane) : y }
  })
  return freeRun(wanted, x, standing)
}

const named = (name: string) => name.trim().toLowerCase()
