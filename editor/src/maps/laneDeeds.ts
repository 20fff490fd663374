import { addLane, type Id, moveLane, type Place, removeLane, setFields } from '@potok/model'
import type { LaneDeeds } from '../canvas/laneDeeds.ts'
import type { Bench } from './bench.ts'

const MARGIN = 8

export function laneDeeds(bench: Bench): LaneDeeds {
  return {
    rename: (participant, name) =>
      void bench.act(setFields, { noun: 'participants', id: participant, fields: { name } }),
    add: (after) => void bench.act(addLane, { map: bench.map, participantName: bench.say('map.lanes.first'), after }),
    move: (lane, after) => void bench.act(moveLane, { lane, after }),
    fold: (lane) =>
      bench.desk.setState(({ folded }) => {
        const now = new Set(folded)
        if (!now.delete(lane)) now.add(lane)
        return { folded: now }
      }),
    resize: (lane, height) => void bench.act(setFields, { noun: 'lanes', id: lane, fields: { height } }),
    remove: (lane, into) => void bench.act(removeLane, { lane, into, places: into ? placesIn(bench, lane, into) : {} }),
  }
}

/** The rows of the lane under those of the lane they go to, in their columns. */
function placesIn(bench: Bench, lane: Id, into: Id): Record<Id, Place> {
  const { boxes, lanes } = bench.scene()
  const { layout } = bench.project()
  const target = lanes.find(({ id }) => id === into)
  const [coming, there] = [lane, into].map((id) => [...boxes.values()].filter((box) => box.laneId === id))
  if (!target || !coming || !there || coming.length === 0) return {}
  const top = Math.min(...coming.map(({ y }) => y))
  const free =
    there.length === 0 ? target.y + MARGIN : Math.max(...there.map(({ y, height }) => y + height)) + 2 * MARGIN
  const by = free - top - target.shift
  const places: Record<Id, Place> = {}
  for (const { id, y } of coming) {
    const place = layout.get(id)
    if (!place) continue
    const [x, , ...size] = place
    places[id] = [x, y + by, ...size] as unknown as Place
  }
  return places
}
