import { type Id, type Picture, type Point, pointAt, type Way, wayOf } from '@potok/model'

const PIECES = 12

/** The relation nearest to a place, no further than `reach`. */
export function relationAt(picture: Picture, [x, y]: Point, reach: number): Id | null {
  let [found, least] = [null as Id | null, reach]
  for (const relation of picture.relations) {
    const way = wayOf(picture, relation)
    if (!way || !isNear(way, x, y, least)) continue
    for (let at = 0; at <= PIECES; at++) {
      const [px, py] = pointAt(way, at / PIECES)
      const [qx, qy] = pointAt(way, Math.min(1, (at + 1) / PIECES))
      const away = toPiece(px, py, qx, qy, x, y)
      if (away < least) [found, least] = [relation.id, away]
    }
  }
  return found
}

function isNear({ from, bend, to }: Way, x: number, y: number, reach: number): boolean {
  const within = (at: number, a: number, b: number, c: number) =>
    at > Math.min(a, b, c) - reach && at < Math.max(a, b, c) + reach
  return within(x, from[0], bend[0], to[0]) && within(y, from[1], bend[1], to[1])
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
