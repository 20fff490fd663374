import type { Id, Rect } from '@potok/model'
import type { DrawnMap, Offset } from '../canvas/drawn.ts'
import { glide } from '../canvas/glide.ts'

const GLIDE_MS = 320
/** More than these would not fit into a frame: then the map stands at once as it is. */
const MOST = 300
const NOTHING: ReadonlyMap<Id, Offset> = new Map()

/** Lets the boxes of a map glide from where they were to where they stand now. Answers how to end it at once. */
export function glideFrom(before: ReadonlyMap<Id, Rect>, drawn: DrawnMap): () => void {
  const way = wayOf(before, drawn.store.getState().scene.boxes)
  const { duration } = glide(GLIDE_MS)
  if (way.size === 0 || way.size > MOST || duration === 0) return () => {}
  const start = performance.now()
  let frame = 0
  const step = () => {
    const left = 1 - eased(Math.min(1, (performance.now() - start) / duration))
    drawn.lean(left === 0 ? NOTHING : new Map([...way].map(([id, [dx, dy]]) => [id, [dx * left, dy * left]])))
    if (left > 0) frame = requestAnimationFrame(step)
  }
  step()
  return () => {
    cancelAnimationFrame(frame)
    drawn.lean(NOTHING)
  }
}

function wayOf(before: ReadonlyMap<Id, Rect>, now: ReadonlyMap<Id, Rect>): Map<Id, Offset> {
  const way = new Map<Id, Offset>()
  for (const [id, { x, y }] of now) {
    const was = before.get(id)
    if (was && (was.x !== x || was.y !== y)) way.set(id, [was.x - x, was.y - y])
  }
  return way
}

const eased = (part: number): number => (part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) * (1 - part))
