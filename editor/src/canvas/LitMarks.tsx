import type { Id } from '@potok/model'
import { pathOf } from './pathOf.ts'
import type { Sketched } from './sketched.ts'

/**
 * Rings and thick lines around the elements that a figure stands on: dark on a light halo, or the reverse on a dark
 * screen, so that they hold without colour. `scale`: pixels to one unit of the scene.
 */
export function LitMarks({ scene, ids, scale }: { scene: Sketched; ids: readonly Id[]; scale: number }) {
  const px = 1 / scale
  const boxes = ids.flatMap((id) => scene.boxes.get(id) ?? [])
  const flows = ids.flatMap((id) => scene.flows.get(id) ?? [])
  return (
    <g className="lit-marks">
      {flows.map(({ id, points }) => (
        <path key={id} className="lit-halo" data-lit={id} d={pathOf(points)} strokeWidth={8 * px} />
      ))}
      {flows.map(({ id, points }) => (
        <path key={id} className="lit-line" d={pathOf(points)} strokeWidth={4 * px} />
      ))}
      {boxes.map(({ id, x, y, width, height }) => {
        const frame = { x: x - 4 * px, y: y - 4 * px, width: width + 8 * px, height: height + 8 * px, rx: 6 * px }
        return (
          <g key={id} data-lit={id}>
            <rect className="lit-halo" {...frame} strokeWidth={7 * px} />
            <rect className="lit-ring" {...frame} strokeWidth={3 * px} />
          </g>
        )
      })}
    </g>
  )
}
