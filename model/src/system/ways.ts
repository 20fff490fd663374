import type { Point } from '../scene/shapes.ts'
import type { DrawnElement, DrawnRelation, Picture } from './picture.ts'

/** A relation's way: a quadratic curve from edge to edge, and its middle. */
export interface Way {
  readonly from: Point
  readonly bend: Point
  readonly to: Point
  readonly middle: Point
}

const ASIDE = 56
const GAP = 5

export function wayOf({ elements }: Pick<Picture, 'elements'>, { start, end, lane }: DrawnRelation): Way | null {
  const [a, b] = [elements.get(start), elements.get(end)]
  if (!a || !b) return null
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const far = Math.hypot(dx, dy) || 1
  const aside = ASIDE * lane
  const bend: Point = [(a.x + b.x) / 2 + (dy / far) * aside, (a.y + b.y) / 2 - (dx / far) * aside]
  const from = edgeOf(a, bend)
  const to = edgeOf(b, bend)
  const middle: Point = [(from[0] + 2 * bend[0] + to[0]) / 4, (from[1] + 2 * bend[1] + to[1]) / 4]
  return { from, bend, to, middle }
}

/** Where the line from the middle of an element to a point leaves its body. */
function edgeOf({ x, y, width, height, kind }: DrawnElement, [tx, ty]: Point): Point {
  const [dx, dy] = [tx - x, ty - y]
  const far = Math.hypot(dx, dy) || 1
  const isRound = kind === 'client' || kind === 'participant' || kind === 'stakeholder' || kind === 'touchpoint'
  const reach = isRound
    ? width / 2
    : Math.min(
        dx === 0 ? Infinity : ((width / 2) * far) / Math.abs(dx),
        dy === 0 ? Infinity : ((height / 2) * far) / Math.abs(dy),
      )
  const along = Math.min(1, (reach + GAP) / far)
  return [x + dx * along, y + dy * along]
}

export const pointAt = ({ from, bend, to }: Way, t: number): Point => {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
  return [a * from[0] + b * bend[0] + c * to[0], a * from[1] + b * bend[1] + c * to[1]]
}

/** Where on its way a relation says what it says: not in the middle, where the one that leads back says its own. */
export const sayingAt = (way: Way, kind: DrawnRelation['kind']): Point =>
  pointAt(way, kind === 'influences' ? 0.28 : 0.4)
