import type { Id } from '@potok/model'
import type { Frame, Gap, Guide } from './snapped.ts'
import type { Point } from './tool.ts'

export interface Standing extends Frame {
  readonly id: Id
  readonly laneId: Id | null
}

export interface Band {
  readonly id: Id
  readonly y: number
  readonly height: number
}

/** A line on the map from which room is made or taken: what stands beyond it, and how far that may come back. */
export interface Line {
  readonly at: Point
  readonly across: Side
  readonly down: Side
  /** The lane under the line. */
  readonly lane: Band | null
}

interface Side {
  readonly ids: readonly Id[]
  /** How much room there is to take. */
  readonly room: number
}

/** What the tool would do now. */
export interface Room {
  readonly ids: readonly Id[]
  readonly dx: number
  readonly dy: number
  /** A lane under whose steps there is nothing to push gets another height. */
  readonly lane: { readonly id: Id; readonly height: number } | null
  readonly guides: readonly Guide[]
  readonly gaps: readonly Gap[]
}

/** Distances of the design that stay when room is taken. */
const GAP = 24
const ROW_GAP = 8
const LEAST_LANE = 26

/** To the right of the line everything goes; below it what stands in the same lane. */
export function lineAt(at: Point, boxes: readonly Standing[], lanes: readonly Band[]): Line {
  const lane = lanes.find(({ y, height }) => at[1] >= y && at[1] < y + height) ?? null
  const inLane = boxes.filter(({ laneId }) => laneId === lane?.id)
  return {
    at,
    lane,
    across: side(boxes, 'x', at[0], GAP, -Infinity),
    down: lane ? side(inLane, 'y', at[1], ROW_GAP, lane.y + ROW_GAP) : { ids: [], room: 0 },
  }
}

const SIDE = { x: 'width', y: 'height' } as const
const CROSS = { x: 'y', y: 'x' } as const

function side(boxes: readonly Standing[], axis: 'x' | 'y', line: number, gap: number, edge: number): Side {
  const beyond = boxes.filter((box) => box[axis] + box[SIDE[axis]] / 2 >= line)
  const stays = boxes.filter((box) => box[axis] + box[SIDE[axis]] / 2 < line)
  const first = Math.min(...beyond.map((box) => box[axis]))
  let room = Math.max(0, first - Math.max(edge, line - MOST))
  const cross = CROSS[axis]
  for (const box of beyond)
    for (const other of stays) {
      if (box[cross] >= other[cross] + other[SIDE[cross]] || other[cross] >= box[cross] + box[SIDE[cross]]) continue
      room = Math.min(room, Math.max(0, box[axis] - other[axis] - other[SIDE[axis]] - gap))
    }
  return { ids: beyond.map(({ id }) => id), room: beyond.length > 0 ? room : 0 }
}

/** How far before the line something may come where nobody stands in its way. */
const MOST = 80

/** The line was pulled this far: the longer way counts. Back it takes no more room than there is. */
export function roomMade({ at, across, down, lane }: Line, [dx, dy]: Point, grid: number): Room {
  const isAcross = Math.abs(dx) >= Math.abs(dy)
  const { ids, room } = isAcross ? across : down
  const wanted = Math.round((isAcross ? dx : dy) / grid) * grid
  const grows = !isAcross && ids.length === 0 && lane !== null
  const by = grows ? Math.max(wanted, LEAST_LANE - lane.height) : ids.length === 0 ? 0 : Math.max(wanted, -room)
  const axis = isAcross ? 'x' : 'y'
  const [start, cross] = isAcross ? at : [at[1], at[0]]
  const reach = [cross - HALF, cross + HALF] as const
  return {
    ids,
    dx: isAcross ? by : 0,
    dy: isAcross ? 0 : by,
    lane: grows && by !== 0 ? { id: lane.id, height: lane.height + by } : null,
    guides: [start, ...(by === 0 ? [] : [start + by])].map((one) => ({ axis, at: one, from: reach[0], to: reach[1] })),
    gaps: by === 0 ? [] : [{ axis, at: cross, from: Math.min(start, start + by), to: Math.max(start, start + by) }],
  }
}

/** Half of the drawn line, in scene units. */
const HALF = 400
