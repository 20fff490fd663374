import type { Id, SceneGroup } from '@potok/model'
import type { Brush } from './brush.ts'
import type { Inks } from './inks.ts'

const CORNER = 12
const DASHES = [6, 4]

/** Outlines of frames, and of groups of which somebody is chosen. */
export function paintGroups(
  brush: Brush,
  groups: readonly SceneGroup[],
  { inks: { colours }, selection, zoom }: { inks: Inks; selection: ReadonlySet<Id>; zoom: number },
): void {
  for (const { look, members, x, y, width, height } of groups) {
    const isTouched = selection.size > 0 && members.some((id) => selection.has(id))
    if (look === 'group' && !isTouched) continue
    const isWhole = isTouched && members.every((id) => selection.has(id))
    brush.strokeStyle = isWhole ? colours.accent : colours.line3
    brush.lineWidth = Math.max(1.5, 1 / zoom)
    brush.setLineDash(look === 'group' ? DASHES : [])
    brush.beginPath()
    brush.roundRect(x, y, width, height, CORNER)
    brush.stroke()
  }
  brush.setLineDash([])
}
