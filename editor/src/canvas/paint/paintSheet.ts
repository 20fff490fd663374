import { type Box, type FlowLine, type Id, near, type Rect } from '@potok/model'
import { nearnessAt } from '../../looks/look.ts'
import { crossingsOf } from '../crossings.ts'
import type { Drawn } from '../drawn.ts'
import { farLinesOf } from '../farLines.ts'
import { grown, seenOf, type View } from '../view.ts'
import { type Brush, setLetters } from './brush.ts'
import type { Inks } from './inks.ts'
import { paintBoxes } from './paintBoxes.ts'
import { paintFlows } from './paintFlows.ts'
import { paintGroups } from './paintGroups.ts'
import { paintLabels } from './paintLabels.ts'
import { paintLanes } from './paintLanes.ts'
import { paintStars } from './paintStars.ts'

/** All that the sheet under the mounted boxes shows. */
export interface Sheet {
  readonly drawn: Drawn
  readonly view: View
  /** Device pixels to a pixel. */
  readonly ratio: number
  readonly inks: Inks
  /** In the page, and so not painted. */
  readonly mounted: ReadonlySet<Id>
  readonly selection: ReadonlySet<Id>
  /** The flow under the pointer. */
  readonly hovered: Id | null
  readonly dims: boolean
  /** Element → the colours of those who have it selected. */
  readonly rings: ReadonlyMap<Id, readonly string[]>
}

/** What stands out over the edge of its own frame: arrows, stars, rings. */
const OVER = 40
const SCALES = { near: 1, middle: 1.5, far: 2.6 } as const

export function paintSheet(brush: Brush, sheet: Sheet): void {
  const { drawn, view, ratio, inks, mounted, selection } = sheet
  const { scene, project } = drawn
  const nearness = nearnessAt(view.zoom)
  setLetters(brush)
  brush.setTransform(ratio, 0, 0, ratio, 0, 0)
  paintLanes(brush, scene.lanes, view, inks)
  const seen = grown(seenOf(view), OVER)
  const { boxes, flows } = near(scene, seen)
  brush.setTransform(ratio * view.zoom, 0, 0, ratio * view.zoom, ratio * view.x, ratio * view.y)
  const raised = raisedOf(flows, sheet)
  const crossings = nearness === 'far' ? null : crossingsOf(flows)
  const look = { inks, raised, dims: sheet.dims, crossings, nearness, zoom: view.zoom }
  paintGroups(brush, scene.groups, { inks, selection, zoom: view.zoom })
  paintFlows(brush, flows, look)
  const stars = scene.stars.filter(({ on, x, y }) => !mounted.has(on) && holds(seen, x, y))
  const painted = boxes.filter(({ id }) => !mounted.has(id))
  paintBoxes(brush, painted, { ...look, farLines: (box) => farLinesOf(box, project.steps.get(box.id), scene.locale) })
  paintLabels(brush, flows, { ...look, isLong: (id) => isLong(drawn, id) })
  paintRings(brush, painted, sheet)
  paintStars(brush, stars, SCALES[nearness], inks)
  if (selection.size > 0)
    frames(
      brush,
      painted.filter(({ id }) => selection.has(id)),
      inks.colours.accent,
      2 / view.zoom,
      1 / view.zoom,
    )
}

const LONG_DAYS = 1

function isLong({ project }: Drawn, id: Id): boolean {
  const most = project.flows.get(id)?.wait?.triple[2] ?? 0
  return most >= LONG_DAYS * project.settings.workdayMinutes
}

function raisedOf(flows: readonly FlowLine[], { selection, hovered }: Sheet): ReadonlySet<Id> {
  if (selection.size === 0 && hovered === null) return NOBODY
  return new Set(flows.filter(({ id }) => id === hovered || selection.has(id)).map(({ id }) => id))
}

const NOBODY: ReadonlySet<Id> = new Set()

function paintRings(brush: Brush, boxes: readonly Box[], { rings, view }: Sheet): void {
  if (rings.size === 0) return
  for (const box of boxes)
    rings.get(box.id)?.forEach((colour, place) => {
      frames(brush, [box], colour, 2 / view.zoom, (4 + place * 4) / view.zoom)
    })
}

function frames(brush: Brush, boxes: readonly Rect[], colour: string, width: number, out: number): void {
  brush.strokeStyle = colour
  brush.lineWidth = width
  brush.beginPath()
  for (const box of boxes) {
    const { x, y, width: wide, height } = grown(box, out)
    brush.roundRect(x, y, wide, height, 8)
  }
  brush.stroke()
}

const holds = ({ x, y, width, height }: Rect, left: number, top: number): boolean =>
  left >= x && left <= x + width && top >= y && top <= y + height
