import type { Id, Point, Rect } from '@potok/model'

/** As much of a scene as a drawing in small needs. */
export interface Sketched {
  readonly lanes: readonly { readonly id: Id; readonly y: number; readonly height: number }[]
  readonly boxes: ReadonlyMap<Id, Rect & { readonly id: Id }>
  readonly flows: ReadonlyMap<Id, { readonly id: Id; readonly points: readonly Point[]; readonly returns: boolean }>
}

/** The same in a few long arrays, which travel from a worker without being copied. */
export interface PackedSketch {
  readonly lanes: Sketched['lanes']
  readonly boxIds: readonly Id[]
  /** x, y, width, height of each. */
  readonly boxes: Float64Array
  readonly flowIds: readonly Id[]
  readonly returns: Uint8Array
  /** How many points each has. */
  readonly counts: Uint32Array
  /** x, y of all points, flow after flow. */
  readonly points: Float64Array
}

export function packed({ lanes, boxes, flows }: Sketched): PackedSketch {
  const lines = [...flows.values()]
  return {
    lanes: lanes.map(({ id, y, height }) => ({ id, y, height })),
    boxIds: [...boxes.keys()],
    boxes: Float64Array.from([...boxes.values()].flatMap(({ x, y, width, height }) => [x, y, width, height])),
    flowIds: lines.map(({ id }) => id),
    returns: Uint8Array.from(lines, (line) => (line.returns ? 1 : 0)),
    counts: Uint32Array.from(lines, ({ points }) => points.length),
    points: Float64Array.from(lines.flatMap(({ points }) => points.flat())),
  }
}

export function unpacked({ lanes, boxIds, boxes, flowIds, returns, counts, points }: PackedSketch): Sketched {
  let next = 0
  const line = (id: Id, at: number) => {
    const own = Array.from({ length: counts[at]! }, (_, point): Point => {
      const place = (next + point) * 2
      return [points[place]!, points[place + 1]!]
    })
    next += own.length
    return { id, points: own, returns: returns[at] === 1 }
  }
  return {
    lanes,
    boxes: new Map(
      boxIds.map((id, at) => {
        const [x, y, width, height] = boxes.subarray(at * 4, at * 4 + 4) as unknown as [number, number, number, number]
        return [id, { id, x, y, width, height }]
      }),
    ),
    flows: new Map(flowIds.map((id, at) => [id, line(id, at)])),
  }
}
