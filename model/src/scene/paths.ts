import type { Point, Rect } from './shapes.ts'

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

/** Tip and the two corners of the arrow on the last run of an orthogonal way. */
export function arrowOf(points: readonly Point[]): [Point, Point, Point] {
  const [tip, from] = [points[points.length - 1]!, points[points.length - 2]!]
  const [dx, dy] = [Math.sign(tip[0] - from[0]), Math.sign(tip[1] - from[1])]
  const back: Point = [tip[0] - 8 * dx, tip[1] - 8 * dy]
  return [tip, [back[0] - 3.6 * dy, back[1] + 3.6 * dx], [back[0] + 3.6 * dy, back[1] - 3.6 * dx]]
}
