import { type Box, type Id, near, type Rect, type Scene } from '@potok/model'
import { grown, seenOf, type View } from './view.ts'

/** More boxes than this are never in the page at once: the rest is painted. */
const MOST_MOUNTED = 150
/** Below it a map of more boxes is a picture to look over, and none is mounted but what is in hand. */
const OVERVIEW = 0.45
/** Pixels around the sheet at which a box comes, and at which it leaves: between them it stays as it is. */
const COMES = 240
const LEAVES = 480

/**
 * The boxes that belong into the page, nearest to the middle first: those in sight, those mounted that are not yet far
 * away, and in any case what is in hand.
 */
export function windowOf(scene: Scene, view: View, mounted: ReadonlySet<Id>, inHand: ReadonlySet<Id>): Id[] {
  const seen = seenOf(view)
  const around = near(scene, grown(seen, LEAVES / view.zoom)).boxes
  const comes = grown(seen, COMES / view.zoom)
  const candidates = around.filter((box) => mounted.has(box.id) || meets(box, comes))
  const held = [...inHand].filter((id) => scene.boxes.has(id))
  const overflows = candidates.length > MOST_MOUNTED
  if (overflows && view.zoom < OVERVIEW) return held.slice(0, MOST_MOUNTED)
  const [x, y] = [seen.x + seen.width / 2, seen.y + seen.height / 2]
  const away = (box: Box) => Math.abs(box.x + box.width / 2 - x) + Math.abs(box.y + box.height / 2 - y)
  const wanted = candidates.sort((a, b) => away(a) - away(b)).map(({ id }) => id)
  return [...new Set([...held, ...wanted])].slice(0, MOST_MOUNTED)
}

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
