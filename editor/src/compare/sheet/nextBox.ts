import type { Rect } from '@potok/model'

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const
type Arrow = keyof typeof WAYS

export const isArrow = (key: string): key is Arrow => key in WAYS

/** How much further off seems what lies aside of the way. */
const ASIDE = 3

/** The nearest box in the direction of an arrow; what lies straight on comes first. */
export function nextBox<T extends { readonly box: Rect }>(boxes: readonly T[], from: T, arrow: Arrow): T | null {
  const [dx, dy] = WAYS[arrow]
  const middle = ({ box }: T) => [box.x + box.width / 2, box.y + box.height / 2] as const
  const [x, y] = middle(from)
  let [found, least] = [null as T | null, Infinity]
  for (const one of boxes) {
    const [ox, oy] = middle(one)
    const along = (ox - x) * dx + (oy - y) * dy
    const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx)
    const away = along + ASIDE * aside
    if (one !== from && along > 0 && away < least) [found, least] = [one, away]
  }
  return found
}
