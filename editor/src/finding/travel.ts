import type { Id } from '@potok/model'
import { glide } from '../canvas/glide.ts'
import type { Bench } from '../maps/bench.ts'
import { selected } from '../tools/desk.ts'

const GLIDE_MS = 320
const LEGIBLE = 0.8

/** Chooses what was found and glides to it, at a size that can be read. */
export function travelTo(bench: Bench, id: Id): void {
  bench.desk.setState(selected(bench.desk.getState(), [id]))
  const [place, view] = [placeOf(bench, id), bench.view()]
  if (!place || !view) return
  void view.setCenter(place.x, place.y, { zoom: Math.max(LEGIBLE, view.getZoom()), ...glide(GLIDE_MS) })
}

/** The middle of a step, or of a flow at its label, in units of the sheet. */
export function placeOf(bench: Pick<Bench, 'scene'>, id: Id): { x: number; y: number } | null {
  const { boxes, flows } = bench.scene()
  const box = boxes.get(id)
  if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const points = flows.get(id)?.points ?? []
  const middle = points[Math.floor(points.length / 2)]
  const before = points[Math.floor(points.length / 2) - 1] ?? middle
  return middle && before ? { x: (middle[0] + before[0]) / 2, y: (middle[1] + before[1]) / 2 } : null
}
