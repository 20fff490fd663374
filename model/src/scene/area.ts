import type { Rect } from './shapes.ts'

/** What a picture covers, by its four sides. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const NOWHERE: Area = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }

export function widened(area: Area, rects: Iterable<Rect>): Area {
  let { left, top, right, bottom } = area
  for (const { x, y, width, height } of rects) {
    if (x < left) left = x
    if (y < top) top = y
    if (x + width > right) right = x + width
    if (y + height > bottom) bottom = y + height
  }
  return { left, top, right, bottom }
}

/** Taking the rectangle away leaves the area as it is. */
export const isWithin = ({ left, top, right, bottom }: Area, { x, y, width, height }: Rect) =>
  x > left && y > top && x + width < right && y + height < bottom
