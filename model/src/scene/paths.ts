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
