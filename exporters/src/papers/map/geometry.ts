import type { Id } from '@potok/model'
import type { Point, Rect } from './drawing.ts'
import type { Face } from './faces.ts'
import type { BandNode } from './fold.ts'
import type { Placed } from './place.ts'
import type { Way } from './route.ts'
import type { Sizes } from './sizes.ts'
import { type Stretch, type Tracks, trackCount } from './tracks.ts'

/** Room asked for beyond what boxes and tracks need, found out by labels that did not fit. */
export interface Room {
  /** Gap before a column → free width left of its tracks. */
  readonly gap: Map<number, number>
  /** Row → least reach over and under its middle. */
  readonly up: Map<number, number>
  readonly down: Map<number, number>
  /** Gap above a row (even y) → free height between its tracks, and beside them. */
  readonly pitch: Map<number, number>
  readonly free: Map<number, number>
}

export interface Grid {
  readonly width: number
  readonly height: number
  readonly rects: ReadonlyMap<Id, Rect>
  readonly rowMiddle: readonly number[]
  readonly lanes: readonly { readonly lane: number; readonly y: number; readonly height: number }[]
  /** The middles of the gaps above the rows that hold no track: where the band may be cut. */
  readonly cuts: readonly number[]
  readonly upright: (stretch: Stretch) => number
  readonly level: (stretch: Stretch) => number
  readonly columnMiddle: readonly number[]
  /** Of the gap above each row. */
  readonly gapMiddle: readonly number[]
}

export interface GridInput {
  readonly nodes: readonly BandNode[]
  readonly columns: number
  readonly placed: Placed
  readonly faces: ReadonlyMap<Id, Face>
  readonly tracks: Tracks
  readonly sizes: Sizes
  readonly room: Room
  /** Millimetres added to every gap. */
  readonly spread: number
  readonly laneLeast: (lane: number) => number
}

const EDGE = 2

/** Columns and rows become millimetres, from the lane head's right edge and the top of the first lane. */
export function gridOf(input: GridInput): Grid {
  const { nodes, placed, faces, sizes } = input
  const across = columnsOf(input)
  const down = rowsOf(input)
  const rects = new Map<Id, Rect>()
  for (const node of nodes) {
    const cell = placed.cells.get(node.id)!
    const face = faces.get(node.id)!
    const middle = across.middle[cell.column]!
    if (node.shape === 'bar') {
      const reach = sizes.leastHeight * 0.45
      const y = down.middle[cell.row]! - reach
      const height = down.middle[cell.lastRow]! + reach - y
      rects.set(node.id, { x: middle - face.width / 2, y, width: face.width, height })
      continue
    }
    const y = down.middle[cell.row]! - face.height / 2
    const over = placed.over.has(node.id)
    const x = over ? middle + sizes.decision * 0.47 - face.width : middle - face.width / 2
    rects.set(node.id, { x, y, width: face.width, height: face.height })
  }
  return {
    width: across.width,
    height: down.height,
    rects,
    rowMiddle: down.middle,
    lanes: down.lanes,
    cuts: down.cuts,
    columnMiddle: across.middle,
    gapMiddle: down.gapMiddle,
    upright: ({ way, corner, track }) => across.track(way.corners[corner]![0], track),
    level: ({ way, corner, track }) => down.track(way.corners[corner]![1], track),
  }
}

function columnsOf({ nodes, columns, placed, faces, tracks, sizes, room, spread }: GridInput) {
  const widths = new Array<number>(columns).fill(0)
  for (const node of nodes) {
    if (placed.over.has(node.id)) continue
    const { column } = placed.cells.get(node.id)!
    widths[column] = Math.max(widths[column]!, faces.get(node.id)!.room)
  }
  const starts: number[] = []
  const trackFrom: number[] = []
  const middle: number[] = []
  let x = EDGE
  for (let gap = 0; gap <= columns; gap++) {
    const count = trackCount(tracks.down.get(2 * gap))
    const asked = room.gap.get(gap) ?? 0
    const inner = gap > 0 && gap < columns
    const turn = count > 0 ? Math.max(asked, gap === 0 ? 0.6 : sizes.turn) : asked
    const tail = count > 0 && gap < columns ? sizes.turn : 0
    const wide = turn + count * sizes.track + tail
    starts[gap] = x
    trackFrom[gap] = x + turn + sizes.track * 0.2
    x += Math.max(wide, inner ? sizes.gap : 0) + (inner ? spread : 0)
    if (gap < columns) {
      middle[gap] = x + widths[gap]! / 2
      x += widths[gap]!
    }
  }
  const track = (at: number, number: number) => trackFrom[at / 2]! + number * sizes.track
  return { width: x + EDGE, middle, track }
}

function rowsOf({ nodes, placed, faces, tracks, sizes, room, laneLeast }: GridInput) {
  const rows = placed.laneOfRow.length
  const up = new Array<number>(rows).fill(0)
  const down = new Array<number>(rows).fill(0)
  for (const node of nodes) {
    const { row, lastRow } = placed.cells.get(node.id)!
    const face = faces.get(node.id)!
    const reach = node.shape === 'bar' ? sizes.leastHeight * 0.45 : 0
    up[row] = Math.max(up[row]!, node.shape === 'bar' ? reach : face.up)
    down[lastRow] = Math.max(down[lastRow]!, node.shape === 'bar' ? reach : face.down)
  }
  const middle: number[] = []
  const trackFrom: number[] = []
  const lanes: { lane: number; y: number; height: number }[] = []
  const cuts: number[] = []
  let y = 0
  let laneTop = 0
  const gapOf = (at: number) => {
    const count = trackCount(tracks.across.get(2 * at))
    const pitch = room.pitch.get(2 * at) ?? sizes.track
    trackFrom[at] = y + sizes.air + pitch * 0.5
    return sizes.air + (count > 0 ? count * pitch + sizes.air * 0.6 : 0) + (room.free.get(2 * at) ?? 0)
  }
  for (let row = 0; row < rows; row++) {
    const first = placed.laneOfRow[row] !== placed.laneOfRow[row - 1]
    const last = placed.laneOfRow[row] !== placed.laneOfRow[row + 1]
    if (first) laneTop = y
    if (trackCount(tracks.across.get(2 * row)) === 0) cuts.push(y)
    const [above, below] = [Math.max(up[row]!, room.up.get(row) ?? 0), Math.max(down[row]!, room.down.get(row) ?? 0)]
    const gap = gapOf(row)
    const start = y + gap
    let tall = gap + above + below + (last ? sizes.air : 0)
    let shift = 0
    if (first && last) {
      const short = Math.max(0, laneLeast(placed.laneOfRow[row]!) - tall)
      shift = short / 2
      tall += short
    }
    middle[row] = start + shift + above
    y += tall
    if (row === rows - 1) y += gapOf(rows) - sizes.air
    if (last) lanes.push({ lane: placed.laneOfRow[row]!, y: laneTop, height: y - laneTop })
  }
  const pitch = (at: number) => room.pitch.get(at) ?? sizes.track
  const track = (at: number, number: number) => trackFrom[at / 2]! + number * pitch(at)
  return { height: y, middle, lanes, cuts: [...cuts, y], track, gapMiddle: trackFrom }
}

/** The points of a flow's line, from the edge of one box to the edge of the other. */
export function pointsOf(way: Way, grid: Grid, tracks: Tracks, sizes: Sizes, offset: number): Point[] {
  const from = grid.rects.get(way.flow.start)!
  const to = grid.rects.get(way.flow.end)!
  const axis = (rect: Rect) => rect.x + rect.width / 2
  if (way.special === 'toRework') {
    const x = axis(from)
    const up = way.exit === 'top'
    return [
      [x, up ? from.y : from.y + from.height],
      [x, up ? to.y + to.height : to.y],
    ]
  }
  const isWide = to.width > sizes.decision * 1.2
  // From below at the right: documents stand under the left part of a step.
  const entryX = isWide ? to.x + to.width * (way.entry === 'bottom' && way.special === null ? 0.93 : 0.24) : axis(to)
  if (way.special === 'fromRework') {
    const y = from.y + from.height / 2
    const x = Math.min(entryX, from.x - sizes.turn)
    return [
      [from.x, y],
      [x, y],
      [x, way.entry === 'top' ? to.y : to.y + to.height],
    ]
  }
  const { corners } = way
  const stretchOf = (map: Tracks['down'], line: number, corner: number) =>
    map.get(line)?.find((one) => one.way === way && one.corner === corner)
  const lines: { across: boolean; at: number; fixed: boolean }[] = []
  const levelAt = (y: number, corner: number) => {
    if (y % 2 === 1) return grid.rowMiddle[(y - 1) / 2]!
    const stretch = stretchOf(tracks.across, y, corner)
    return stretch ? grid.level(stretch) : grid.gapMiddle[y / 2]!
  }
  const uprightAt = (x: number, corner: number) => {
    if (x % 2 === 1) return grid.columnMiddle[(x - 1) / 2]! + sizes.track * 1.2
    return grid.upright(stretchOf(tracks.down, x, corner)!)
  }
  const last = corners.length - 1
  if (way.exit === 'top' || way.exit === 'bottom') lines.push({ across: false, at: axis(from), fixed: true })
  else lines.push({ across: true, at: levelAt(corners[0]![1], 0), fixed: true })
  for (let corner = 0; corner < last; corner++) {
    const [x, y] = corners[corner]!
    const [nextX] = corners[corner + 1]!
    if (nextX === x) lines.push({ across: false, at: uprightAt(x, corner), fixed: false })
    else lines.push({ across: true, at: levelAt(y, corner), fixed: false })
  }
  if (way.entry === 'left') {
    const y = corners[last]![1]
    const at = y % 2 === 1 ? grid.rowMiddle[(y - 1) / 2]! + offset : levelAt(y, last - 1)
    lines.push({ across: true, at, fixed: true })
  } else lines.push({ across: false, at: entryX, fixed: true })
  const merged: typeof lines = []
  for (const line of lines) {
    const before = merged[merged.length - 1]
    if (before?.across !== line.across) merged.push(line)
    else if (line.fixed && !before.fixed) merged[merged.length - 1] = line
  }
  const points: Point[] = []
  const start: Point =
    way.exit === 'right'
      ? [from.x + from.width, merged[0]!.at]
      : way.exit === 'left'
        ? [from.x, merged[0]!.at]
        : [merged[0]!.at, way.exit === 'top' ? from.y : from.y + from.height]
  points.push(start)
  for (let at = 1; at < merged.length; at++) {
    const [a, b] = [merged[at - 1]!, merged[at]!]
    points.push(a.across ? [b.at, a.at] : [a.at, b.at])
  }
  const end = merged[merged.length - 1]!
  points.push(way.entry === 'left' ? [to.x, end.at] : [end.at, way.entry === 'top' ? to.y : to.y + to.height])
  return points
}
