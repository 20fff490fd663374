import {
  average,
  type DrawnElement,
  type DrawnRelation,
  type ElementKind,
  hasNameInside,
  type Id,
  KIND_SIGNS,
  measure,
  NAME_LINE,
  type Picture,
  pointAt,
  sayingAt,
  type Way,
  wayOf,
} from '@potok/model'
import type { Colour } from '../../ui/tokens.ts'
import { type Brush, setFont, setLetters } from '../paint/brush.ts'
import type { View } from '../view.ts'

export interface Painted {
  readonly picture: Picture
  readonly view: View
  readonly ratio: number
  readonly colours: Readonly<Record<Colour, string>>
  readonly ground: string
  readonly selection: ReadonlySet<Id>
  /** What stands out; the rest steps back. Null: nothing does. */
  readonly lit: ReadonlySet<Id> | null
  /** The name of the loop that stands out. */
  readonly loop: string | null
  /** Element → colours of colleagues who have it selected. */
  readonly rings: ReadonlyMap<Id, readonly string[]>
}

const FAINT = 0.22
/** Below it names and labels are too small to read. */
export const LEGIBLE = 0.34

/** The whole sheet: frames, relations under elements, names. Only what is in sight is painted. */
export function paintSystem(brush: Brush, painted: Painted): void {
  const { picture, view, ratio, colours, lit } = painted
  brush.setTransform(1, 0, 0, 1, 0, 0)
  brush.fillStyle = colours.canvas
  brush.fillRect(0, 0, brush.canvas.width, brush.canvas.height)
  brush.setTransform(ratio * view.zoom, 0, 0, ratio * view.zoom, ratio * view.x, ratio * view.y)
  setLetters(brush)
  paintGroups(brush, painted)
  if (view.zoom < LEGIBLE && !lit) paintFarRelations(brush, painted)
  else paintRelations(brush, painted)
  for (const element of picture.elements.values()) {
    if (!isNear(view, element.x, element.y)) continue
    brush.globalAlpha = lit && !lit.has(element.id) ? FAINT : 1
    paintElement(brush, painted, element)
  }
  brush.globalAlpha = 1
  paintLoopName(brush, painted)
}

function paintRelations(brush: Brush, painted: Painted): void {
  const { picture, view, lit } = painted
  for (const relation of picture.relations) {
    const way = wayOf(picture, relation)
    if (!way || !isSeen(view, way)) continue
    brush.globalAlpha = lit && !lit.has(relation.id) ? FAINT : 1
    paintRelation(brush, painted, relation, way)
  }
}

/** Too far for heads, signs and labels: all of one ink are one stroke. */
function paintFarRelations(brush: Brush, painted: Painted): void {
  const { picture, view } = painted
  const inks = new Map<string, Path2D>()
  for (const relation of picture.relations) {
    const way = wayOf(picture, relation)
    if (!way || !isSeen(view, way)) continue
    const ink = inkOf(painted, relation)
    const path = inks.get(ink) ?? new Path2D()
    inks.set(ink, path)
    path.moveTo(way.from[0], way.from[1])
    path.lineTo(way.middle[0], way.middle[1])
    path.lineTo(way.to[0], way.to[1])
  }
  brush.lineWidth = 1 / view.zoom
  for (const [ink, path] of inks) {
    brush.strokeStyle = ink
    brush.stroke(path)
  }
}

function paintLoopName(brush: Brush, { picture, lit, loop, colours }: Painted): void {
  const ring = [...picture.elements.values()].filter(({ id }) => lit?.has(id))
  if (loop === null || ring.length === 0) return
  const [x, y] = [average(ring.map((one) => one.x)), average(ring.map((one) => one.y))]
  setFont(brush, 22, true)
  brush.textAlign = 'center'
  brush.fillStyle = colours['l-motion']
  brush.fillText(loop, x, y + 8)
}

function paintGroups(brush: Brush, { picture, colours, view }: Painted): void {
  for (const { x, y, width, height, name } of picture.groups) {
    brush.strokeStyle = colours.line2
    brush.fillStyle = colours.lane
    brush.lineWidth = 1.5
    brush.setLineDash([6, 4])
    brush.beginPath()
    brush.roundRect(x, y, width, height, 16)
    brush.fill()
    brush.stroke()
    brush.setLineDash([])
    if (view.zoom < LEGIBLE) continue
    setFont(brush, 13, true)
    brush.textAlign = 'left'
    brush.fillStyle = colours.ink2
    brush.fillText(name, x + 14, y + 20)
  }
}

function inkOf({ colours, selection }: Painted, { id, kind }: DrawnRelation): string {
  if (selection.has(id)) return colours.accent
  if (kind === 'conflicts') return colours.danger
  return kind === 'influences' ? colours['l-motion'] : colours.flow
}

function paintRelation(brush: Brush, painted: Painted, relation: DrawnRelation, way: Way): void {
  const { colours, selection, view, lit } = painted
  const ink = inkOf(painted, relation)
  const wide = 0.75 + relation.strength * 0.75 + (selection.has(relation.id) || lit?.has(relation.id) ? 1 : 0)
  brush.strokeStyle = ink
  brush.fillStyle = ink
  brush.lineWidth = wide
  if (relation.kind === 'conflicts') brush.setLineDash([5, 4])
  brush.beginPath()
  brush.moveTo(...(way.from as [number, number]))
  brush.quadraticCurveTo(way.bend[0], way.bend[1], way.to[0], way.to[1])
  brush.stroke()
  brush.setLineDash([])
  paintHead(brush, way, 7 + wide)
  if (relation.kind === 'influences') paintSign(brush, painted, relation, way, ink)
  if (relation.label === '' || view.zoom < LEGIBLE) return
  const [x, y] = sayingAt(way, relation.kind)
  setFont(brush, 12)
  brush.textAlign = 'center'
  const width = measure(relation.label, 12)
  brush.fillStyle = colours.canvas
  brush.fillRect(x - width / 2 - 3, y - 8, width + 6, 16)
  brush.fillStyle = selection.has(relation.id)
    ? colours.accentInk
    : relation.kind === 'conflicts'
      ? colours.danger
      : colours.ink2
  brush.fillText(relation.label, x, y + 4)
}

function paintHead(brush: Brush, { bend, to }: Way, size: number): void {
  const angle = Math.atan2(to[1] - bend[1], to[0] - bend[0])
  brush.beginPath()
  brush.moveTo(to[0], to[1])
  for (const side of [-1, 1])
    brush.lineTo(to[0] - size * Math.cos(angle + side * 0.38), to[1] - size * Math.sin(angle + side * 0.38))
  brush.fill()
}

/** The sign of an influence in a circle, and two strokes across where it works after a while. */
function paintSign(
  brush: Brush,
  { colours, ground }: Painted,
  { polarity, delay }: DrawnRelation,
  way: Way,
  ink: string,
) {
  const [x, y] = way.middle
  brush.lineWidth = 1.5
  brush.strokeStyle = ink
  brush.fillStyle = ground
  brush.beginPath()
  brush.arc(x, y, 9, 0, 2 * Math.PI)
  brush.fill()
  brush.stroke()
  brush.beginPath()
  brush.moveTo(x - 4, y)
  brush.lineTo(x + 4, y)
  if (polarity === 'plus') {
    brush.moveTo(x, y - 4)
    brush.lineTo(x, y + 4)
  }
  brush.stroke()
  if (!delay) return
  const [ax, ay] = pointAt(way, 0.74)
  const [bx, by] = pointAt(way, 0.78)
  const angle = Math.atan2(by - ay, bx - ax)
  brush.strokeStyle = colours.ink
  brush.lineWidth = 2
  for (const [px, py] of [
    [ax, ay],
    [ax + 5 * Math.cos(angle), ay + 5 * Math.sin(angle)],
  ] as const) {
    brush.beginPath()
    brush.moveTo(px - 8 * Math.sin(angle), py + 8 * Math.cos(angle))
    brush.lineTo(px + 8 * Math.sin(angle), py - 8 * Math.cos(angle))
    brush.stroke()
  }
}

const ROUND: readonly ElementKind[] = ['client', 'participant', 'stakeholder', 'touchpoint']

function paintElement(brush: Brush, painted: Painted, element: DrawnElement): void {
  const { colours, ground, selection, rings, view } = painted
  const { id, kind, x, y, width, height } = element
  const isSelected = selection.has(id)
  brush.fillStyle = isSelected ? colours.accentSoft : ground
  brush.strokeStyle = isSelected ? colours.accent : inkOfElement(colours, kind)
  brush.lineWidth = isSelected ? 2.5 : kind === 'client' ? 3 : 1.5
  outline(brush, element, 0)
  brush.fill()
  if (kind === 'stakeholder') brush.setLineDash([4, 3])
  brush.stroke()
  brush.setLineDash([])
  for (const [at, colour] of (rings.get(id) ?? []).entries()) {
    brush.strokeStyle = colour
    brush.lineWidth = 2
    outline(brush, element, 4 + 4 * at)
    brush.stroke()
  }
  brush.fillStyle = colours.ink
  if (element.pinned) {
    brush.beginPath()
    brush.arc(x + width / 2 - 4, y - height / 2 + 4, 4, 0, 2 * Math.PI)
    brush.fill()
  }
  if (!hasNameInside(kind)) paintKind(brush, colours.ink2, element)
  if (view.zoom < LEGIBLE) return
  setFont(brush, 13, true)
  brush.textAlign = 'center'
  brush.fillStyle = colours.ink
  const inside = hasNameInside(kind)
  const top = inside ? y - ((element.lines.length - 1) * NAME_LINE) / 2 + 4.5 : y + height / 2 + 17
  for (const [at, line] of element.lines.entries()) {
    if (!inside) {
      brush.lineWidth = 4
      brush.lineJoin = 'round'
      brush.strokeStyle = colours.canvas
      brush.strokeText(line, x, top + at * NAME_LINE)
    }
    brush.fillText(line, x, top + at * NAME_LINE)
  }
}

function inkOfElement(colours: Painted['colours'], kind: ElementKind): string {
  if (kind === 'client') return colours.ink
  if (kind === 'factor') return colours['l-motion']
  if (kind === 'result') return colours.ok
  return colours.ink3
}

function outline(brush: Brush, { kind, x, y, width, height }: DrawnElement, out: number): void {
  brush.beginPath()
  if (ROUND.includes(kind)) brush.arc(x, y, width / 2 + out, 0, 2 * Math.PI)
  else {
    const radius = kind === 'factor' ? height / 2 : kind === 'result' ? 14 : 6
    brush.roundRect(x - width / 2 - out, y - height / 2 - out, width + 2 * out, height + 2 * out, radius + out)
  }
}

const paths = new Map<ElementKind, Path2D>()

function paintKind(brush: Brush, ink: string, { kind, x, y }: DrawnElement): void {
  const strokes = KIND_SIGNS[kind]
  if (!strokes) return
  const path = paths.get(kind) ?? new Path2D(strokes)
  paths.set(kind, path)
  brush.save()
  brush.translate(x - 12, y - 12)
  brush.lineWidth = 1.5
  brush.lineCap = 'round'
  brush.strokeStyle = ink
  brush.stroke(path)
  brush.restore()
}

const AIR = 120

function isNear({ x: left, y: top, zoom, width, height }: View, x: number, y: number): boolean {
  const [sx, sy] = [x * zoom + left, y * zoom + top]
  const air = AIR * Math.max(zoom, 0.2)
  return sx > -air && sy > -air && sx < width + air && sy < height + air
}

function isSeen({ x: left, y: top, zoom, width, height }: View, { from, bend, to }: Way): boolean {
  const xs = [from[0], bend[0], to[0]].map((x) => x * zoom + left)
  const ys = [from[1], bend[1], to[1]].map((y) => y * zoom + top)
  return Math.max(...xs) > 0 && Math.max(...ys) > 0 && Math.min(...xs) < width && Math.min(...ys) < height
}
