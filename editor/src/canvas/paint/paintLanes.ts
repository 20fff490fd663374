import type { SceneLane } from '@potok/model'
import type { View } from '../view.ts'
import type { Brush } from './brush.ts'
import type { Inks } from './inks.ts'

/** The ground of the sheet and its lanes, in pixels: as wide as anyone looks. */
export function paintLanes(brush: Brush, lanes: readonly SceneLane[], view: View, { colours }: Inks): void {
  brush.fillStyle = colours.canvas
  brush.fillRect(0, 0, view.width, view.height)
  lanes.forEach(({ y, height }, place) => {
    const [top, tall] = [y * view.zoom + view.y, height * view.zoom]
    if (top > view.height || top + tall < 0) return
    if (place % 2 === 1) {
      brush.fillStyle = colours.lane
      brush.fillRect(0, top, view.width, tall)
    }
    brush.fillStyle = colours.line
    brush.fillRect(0, Math.round(top + tall) - 1, view.width, 1)
  })
}
