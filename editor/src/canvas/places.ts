import type { Box, Id, Rect, SceneLane } from '@potok/model'

type Band = Pick<SceneLane, 'id' | 'y' | 'height' | 'shift'>

/** The y to store for a box that is drawn here, in this lane. */
export const storedY = (lanes: readonly Band[], lane: Id | null | undefined, y: number): number =>
  y - (lanes.find(({ id }) => id === lane)?.shift ?? 0)

export function laneAt<T extends Band>(lanes: readonly T[], y: number): T | null {
  return lanes.find((lane) => y >= lane.y && y < lane.y + lane.height) ?? null
}

/** The lane that a box dropped here belongs to: also above the first and below the last. */
export function nearestLane<T extends Band>(lanes: readonly T[], y: number): T | null {
  const first = lanes[0]
  const last = lanes.at(-1)
  if (!first || !last) return null
  return laneAt(lanes, y) ?? (y < first.y ? first : last)
}

/** The smallest frame around these boxes, or null when there are none. */
export function frameOf(boxes: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** What a drawing of the whole map shows: its boxes with some air. */
export function aroundAll({ boxes }: { readonly boxes: ReadonlyMap<Id, Rect> }): Rect {
  const whole = frameOf(boxes.values()) ?? { x: 0, y: 0, width: 400, height: 200 }
  return { x: whole.x - 40, y: Math.min(0, whole.y) - 20, width: whole.width + 80, height: whole.height + 60 }
}

/** The left edge of these boxes and what they reach down to, a decision's question included; null for none. */
export function underneath(boxes: readonly Box[]): { x: number; bottom: number } | null {
  const frame = frameOf(boxes)
  if (!frame) return null
  const foot = ({ y, height, question }: Box) => y + Math.max(height, question ? question.y + question.height : 0)
  return { x: frame.x, bottom: Math.max(...boxes.map(foot)) }
}
