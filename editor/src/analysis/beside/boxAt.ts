import type { Id, Rect } from '@potok/model'

/** How far beside a box still means it, in scene units: the drawing is small. */
const REACH = 40

/** The box under this place of the scene, or the nearest one within reach; null over empty ground. */
export function boxAt(boxes: Iterable<Rect & { id: Id }>, [x, y]: readonly [number, number]): Id | null {
  let nearest: { id: Id; away: number } | null = null
  for (const box of boxes) {
    const away = Math.hypot(
      Math.max(box.x - x, 0, x - box.x - box.width),
      Math.max(box.y - y, 0, y - box.y - box.height),
    )
    if (away <= REACH && away < (nearest?.away ?? Infinity)) nearest = { id: box.id, away }
  }
  return nearest?.id ?? null
}
