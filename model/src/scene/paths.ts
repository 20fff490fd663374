import { OUTWARD, type Port } from './ports.ts'
import type { Point, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'

/**
 * Orthogonal ways between two ports: straight, one bend, or by one of the given levels. Ways that turn back on
 * themselves are left out, and so are ways of two bends and more that are longer than `longest`.
 */
export function waysBetween(
  start: Port,
  end: Port,
  columns: readonly number[],
  rows: readonly number[],
  longest: number,
): Point[][] {
  const ways: Point[][] = []
  const add = (points: Point[]) => {
    const way = tidied(points)
    if (way && leaves(way, start) && enters(way, end)) ways.push(way)
  }
  add([start.at, end.at])
  add([start.at, [end.at[0], start.at[1]], end.at])
  add([start.at, [start.at[0], end.at[1]], end.at])
  const from = stub(start)
  const to = stub(end)
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const left = longest - 2 * SIZES.clearance
  const [across, down] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])]
  if (across + down <= left) {
    add([start.at, from, [to[0], from[1]], to, end.at])
    add([start.at, from, [from[0], to[1]], to, end.at])
  }
  const byColumn = (x: number) => {
    if (Math.abs(x - from[0]) + Math.abs(to[0] - x) + down > left) return
    add([start.at, from, [x, from[1]], [x, to[1]], to, end.at])
  }
  const byRow = (y: number) => {
    if (Math.abs(y - from[1]) + Math.abs(to[1] - y) + across > left) return
    add([start.at, from, [from[0], y], [to[0], y], to, end.at])
  }
  byColumn(middle[0])
  for (const x of columns) byColumn(x)
  byRow(middle[1])
  for (const y of rows) byRow(y)
  return ways
}

export const wayLength = (way: readonly Point[]) =>
  way
    .slice(1)
    .reduce((sum, point, index) => sum + Math.abs(point[0] - way[index]![0]) + Math.abs(point[1] - way[index]![1]), 0)

export function segments(way: readonly Point[]): Rect[] {
  return way.slice(1).map((point, index) => {
    const before = way[index]!
    return {
      x: Math.min(point[0], before[0]),
      y: Math.min(point[1], before[1]),
      width: Math.abs(point[0] - before[0]),
      height: Math.abs(point[1] - before[1]),
    }
  })
}

function stub({ at, side }: Port): Point {
  const [dx, dy] = OUTWARD[side]
  return [at[0] + dx * SIZES.clearance, at[1] + dy * SIZES.clearance]
}

function leaves(way: readonly Point[], { side }: Port): boolean {
  return heads(way[0]!, way[1]!, OUTWARD[side])
}

function enters(way: readonly Point[], { side }: Port): boolean {
  return heads(way[way.length - 1]!, way[way.length - 2]!, OUTWARD[side])
}

const heads = (from: Point, to: Point, [dx, dy]: Point) =>
  Math.sign(to[0] - from[0]) === dx && Math.sign(to[1] - from[1]) === dy

/** Without points that lie on a straight line; null when a leg turns back or runs aslant. */
function tidied(points: readonly Point[]): Point[] | null {
  const way: Point[] = []
  for (const point of points) {
    const last = way[way.length - 1]
    if (last && Math.abs(last[0] - point[0]) < 0.01 && Math.abs(last[1] - point[1]) < 0.01) continue
    if (last && Math.abs(last[0] - point[0]) >= 0.01 && Math.abs(last[1] - point[1]) >= 0.01) return null
    const before = way[way.length - 2]
    if (last && before) {
      const [ux, uy] = [Math.sign(last[0] - before[0]), Math.sign(last[1] - before[1])]
      const [vx, vy] = [Math.sign(point[0] - last[0]), Math.sign(point[1] - last[1])]
      if (ux === -vx && uy === -vy) return null
      if (ux === vx && uy === vy) way.pop()
    }
    way.push(point)
  }
  return way.length > 1 ? way : null
}
