import { type Box, type FlowLine, type Id, near, type Point, type Scene } from '@potok/model'

/** The box that this place of the scene lies on; of several the last drawn. */
export function boxOn(scene: Scene, [x, y]: Point): Box | null {
  const { boxes } = near(scene, { x, y, width: 0, height: 0 })
  const on = (box: Box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  return boxes.findLast(on) ?? null
}

/** The flow nearest to this place of the scene and no further than `reach` away; its labels belong to it. */
export function flowOn(scene: Scene, [x, y]: Point, reach: number): Id | null {
  const { flows } = near(scene, { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })
  let [nearest, least] = [null as Id | null, reach]
  for (const flow of flows) {
    const away = Math.min(toLine(flow, x, y), toLabels(flow, x, y))
    if (away <= least) [nearest, least] = [flow.id, away]
  }
  return nearest
}

function toLine({ points }: FlowLine, x: number, y: number): number {
  let least = Infinity
  for (let at = 1; at < points.length; at++) {
    const [[ax, ay], [bx, by]] = [points[at - 1]!, points[at]!]
    const dx = Math.max(Math.min(ax, bx) - x, 0, x - Math.max(ax, bx))
    const dy = Math.max(Math.min(ay, by) - y, 0, y - Math.max(ay, by))
    least = Math.min(least, Math.hypot(dx, dy))
  }
  return least
}

const toLabels = ({ labels }: FlowLine, x: number, y: number): number =>
  labels.some((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height) ? 0 : Infinity
