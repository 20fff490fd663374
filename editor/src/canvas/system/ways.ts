import type { Id, Point } from '@potok/model'
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

const PIECES = 12

/** The relation nearest to a place, no further than `reach`. */
export function relationAt(picture: Picture, [x, y]: Point, reach: number): Id | null {
  let [found, least] = [null as Id | null, reach]
  for (const relation of picture.relations) {
    const way = wayOf(picture, relation)
    if (!way) continue
    for (let at = 0; at <= PIECES; at++) {
      const [px, py] = pointAt(way, at / PIECES)
      const [qx, qy] = pointAt(way, Math.min(1, (at + 1) / PIECES))
      const away = toPiece(px, py, qx, qy, x, y)
      if (away < least) [found, least] = [relation.id, away]
    }
  }
  return found
}

function toPiece(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const long = dx * dx + dy * dy
  const along = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long))
  return Math.hypot(ax + along * dx - x, ay + along * dy - y)
}

export function elementAt({ elements }: Pick<Picture, 'elements'>, [x, y]: Point): Id | null {
  let found: Id | null = null
  for (const one of elements.values())
    if (Math.abs(one.x - x) <= one.width / 2 && Math.abs(one.y - y) <= one.height / 2) found = one.id
  return found
}
