import { arrowOf, type FlowLine, type Point } from '@potok/model'
import type { Brush } from './brush.ts'
import type { Inks } from './inks.ts'

const RADIUS = 7
/** Half of the gap where a flow crosses an earlier one. */
const GAP = 8
const FAINT = 0.4
/** From further off an arrow is a dot. */
const ARROWS = 0.15

export interface FlowsLook {
  readonly inks: Inks
  /** Pixels to one unit of the scene. */
  readonly zoom: number
  /** These stand out. */
  readonly raised: ReadonlySet<string>
  /** Those that do not stand out step back. */
  readonly dims: boolean
  readonly crossings: ReadonlyMap<string, readonly Point[]> | null
}

/** Lines and arrows: four strokes for all of them, however many. */
export function paintFlows(brush: Brush, flows: readonly FlowLine[], look: FlowsLook): void {
  const { raised, inks, dims } = look
  const isRaised = ({ id }: FlowLine) => raised.has(id)
  const quiet = raised.size > 0 ? flows.filter((flow) => !isRaised(flow)) : flows
  brush.lineJoin = 'round'
  brush.globalAlpha = dims ? FAINT : 1
  const onward = (flow: FlowLine) => !flow.returns
  const back = (flow: FlowLine) => flow.returns
  paintGroup(brush, quiet.filter(onward), { colour: inks.colours.flow, width: 1.5, dashed: false }, look)
  paintGroup(brush, quiet.filter(back), { colour: inks.colours['l-defects'], width: 2, dashed: true }, look)
  brush.globalAlpha = 1
  if (raised.size === 0) return
  const front = { ...look, crossings: null }
  const stroke = { colour: inks.colours.accent, width: 2.5 }
  paintGroup(brush, flows.filter(isRaised).filter(onward), { ...stroke, dashed: false }, front)
  paintGroup(brush, flows.filter(isRaised).filter(back), { ...stroke, dashed: true }, front)
}

interface Stroke {
  readonly colour: string
  readonly width: number
  readonly dashed: boolean
}

function paintGroup(brush: Brush, flows: readonly FlowLine[], stroke: Stroke, { crossings, zoom }: FlowsLook): void {
  if (flows.length === 0) return
  brush.strokeStyle = stroke.colour
  brush.lineWidth = stroke.width
  if (stroke.dashed) brush.setLineDash([7, 4])
  brush.beginPath()
  for (const { id, points } of flows) trace(brush, points, crossings ? (crossings.get(id) ?? NONE) : null)
  brush.stroke()
  if (stroke.dashed) brush.setLineDash([])
  if (zoom < ARROWS) return
  brush.fillStyle = stroke.colour
  brush.beginPath()
  for (const { points } of flows) {
    const [tip, one, other] = arrowOf(points)
    brush.moveTo(tip[0], tip[1])
    brush.lineTo(one[0], one[1])
    brush.lineTo(other[0], other[1])
  }
  brush.fill()
}

const NONE: readonly Point[] = []

/** Corners are rounded and crossings leave a gap only where one is near enough to see it: `breaks` is null from afar. */
function trace(brush: Brush, points: readonly Point[], breaks: readonly Point[] | null): void {
  const first = points[0]
  if (!first) return
  brush.moveTo(first[0], first[1])
  for (let at = 1; at < points.length; at++) {
    const [from, to, next] = [points[at - 1]!, points[at]!, points[at + 1]]
    if (breaks && breaks.length > 0) leaveGaps(brush, from, to, breaks)
    if (!next || breaks === null) brush.lineTo(to[0], to[1])
    else brush.arcTo(to[0], to[1], next[0], next[1], Math.min(RADIUS, span(from, to) / 2, span(to, next) / 2))
  }
}

function leaveGaps(brush: Brush, from: Point, to: Point, breaks: readonly Point[]): void {
  const along = from[1] === to[1] ? 0 : 1
  const across = along === 0 ? 1 : 0
  const sign = Math.sign(to[along] - from[along])
  const here = breaks
    .filter((at) => at[across] === from[across] && (at[along] - from[along]) * (at[along] - to[along]) < 0)
    .sort((a, b) => (a[along] - b[along]) * sign)
  for (const at of here) {
    const [before, after] = [at[along] - sign * GAP, at[along] + sign * GAP]
    if (along === 0) {
      brush.lineTo(before, at[1])
      brush.moveTo(after, at[1])
    } else {
      brush.lineTo(at[0], before)
      brush.moveTo(at[0], after)
    }
  }
}

/** Of an orthogonal run. */
const span = (a: Point, b: Point): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
