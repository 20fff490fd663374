import { type Bend, type BendLevel, type BendPort, isLevelSide } from '../records/bend.ts'
import { OUTWARD } from './ports.ts'
import type { Box, FlowLine, Point } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** From the corners of a step. */
const EDGE = 8
/** These have one place on each side. */
const POINTED: ReadonlySet<Box['look']> = new Set(['xor', 'merge', 'start', 'end', 'wait'])

/** The way that a person bent, where its steps stand now; null when nothing is left of it. */
export function bentWay({ exit, entry, levels }: Bend, start: Box, end: Box): Point[] | null {
  const first = portAt(exit, start)
  const last = portAt(entry, end)
  const points: Point[] = [first]
  let [x, y] = first
  let isLevel = isLevelSide(exit[0])
  for (const [of, off] of levels) {
    const [middleX, middleY] = middleOf(of === 'start' ? start : end)
    if (isLevel) x = middleX + off
    else y = middleY + off
    points.push([x, y])
    isLevel = !isLevel
  }
  points.push(isLevel ? [last[0], y] : [x, last[1]], last)
  const way = plain(points)
  return way.length > 1 ? way : null
}

/** The way of this flow with one of its runs pushed aside by so much, as a bend to keep. A first or last run that leaves the side of its step gets a turn before it. */
export function bentBy({ points }: FlowLine, run: number, by: number, start: Box, end: Box): Bend {
  const last = points.length - 2
  const [from, to] = [points[0]!, points[last + 1]!]
  const isLevel = (at: number) => isLevelRun(points, at)
  const exit = portOf(from, isLevel(0), start)
  const entry = portOf(to, isLevel(last), end)
  const between = points.slice(1, last).map(([x, y], at) => (isLevel(at + 1) ? y : x))
  const bent = (leaves: BendPort, enters: BendPort, levels: readonly number[]) =>
    bend(leaves, enters, levels, isLevel(0), start, end)
  if (run > 0 && run < last) return bent(exit, entry, between.with(run - 1, between[run - 1]! + by))
  const [pushedExit, pushedEntry] = [pushed(exit, run === 0 ? by : 0), pushed(entry, run === last ? by : 0)]
  if (isOnSide(pushedExit, start) && isOnSide(pushedEntry, end)) {
    const middle = isLevel(0) ? (from[0] + to[0]) / 2 : (from[1] + to[1]) / 2
    return bent(pushedExit, pushedEntry, last === 0 ? [middle] : between)
  }
  const level = (at: number) => (isLevel(at) ? points[at]![1] : points[at]![0]) + by
  const before = run === 0 ? [turnOf(from, points[1]!), level(0)] : []
  const after = run === last ? [...(last === 0 ? [] : [level(last)]), turnOf(to, points[last]!)] : []
  return bent(exit, entry, [...before, ...between, ...after])
}

/** The run that a person means who pushes the flow this way with the keys: the longest, between others if it can; or null. */
export function runToPush({ points }: FlowLine, isLevel: boolean): number | null {
  const last = points.length - 2
  const length = (at: number) =>
    Math.abs(points[at + 1]![0] - points[at]![0]) + Math.abs(points[at + 1]![1] - points[at]![1])
  const fit = points.slice(0, -1).flatMap((_, at) => (isLevelRun(points, at) === isLevel ? [at] : []))
  const inner = fit.filter((at) => at > 0 && at < last)
  const [first, ...others] = inner.length > 0 ? inner : fit
  return first === undefined ? null : others.reduce((a, b) => (length(b) > length(a) ? b : a), first)
}

const isLevelRun = (points: readonly Point[], at: number) => points[at]![1] === points[at + 1]![1]

const middleOf = (box: Box): Point => [box.x + box.width / 2, box.y + box.height / 2]

const rounded = (one: number) => Math.round(one * 100) / 100

/** Of the levels each hangs on the step that is nearer to it. */
function bend(
  exit: BendPort,
  entry: BendPort,
  levels: readonly number[],
  startsLevel: boolean,
  start: Box,
  end: Box,
): Bend {
  const hung = levels.map((level, at): BendLevel => {
    const axis = (at % 2 === 0) === startsLevel ? 0 : 1
    const [toStart, toEnd] = [level - middleOf(start)[axis], level - middleOf(end)[axis]]
    return Math.abs(toStart) <= Math.abs(toEnd) ? ['start', rounded(toStart)] : ['end', rounded(toEnd)]
  })
  return { exit, entry, levels: hung }
}

function portAt([side, off]: BendPort, box: Box): Point {
  const room = (isLevelSide(side) ? box.height : box.width) / 2 - EDGE
  const aside = POINTED.has(box.look) ? 0 : Math.max(-Math.max(0, room), Math.min(Math.max(0, room), off))
  const [x, y] = middleOf(box)
  const [dx, dy] = OUTWARD[side]
  return [x + (dx * box.width) / 2 + (dx === 0 ? aside : 0), y + (dy * box.height) / 2 + (dy === 0 ? aside : 0)]
}

function portOf([x, y]: Point, isLevel: boolean, box: Box): BendPort {
  const [middleX, middleY] = middleOf(box)
  if (isLevel) return [x < middleX ? 'left' : 'right', rounded(y - middleY)]
  return [y < middleY ? 'top' : 'bottom', rounded(x - middleX)]
}

const pushed = ([side, off]: BendPort, by: number): BendPort => [side, rounded(off + by)]

function isOnSide([side, off]: BendPort, box: Box): boolean {
  const room = (isLevelSide(side) ? box.height : box.width) / 2 - EDGE
  return off === 0 || (!POINTED.has(box.look) && Math.abs(off) <= room)
}

/** Where a run turns that is pushed off its step: near to the step, and before whatever comes next. */
function turnOf(port: Point, next: Point): number {
  const axis = port[1] === next[1] ? 0 : 1
  const span = next[axis] - port[axis]
  return port[axis] + Math.sign(span) * Math.min(SIZES.clearance, Math.abs(span) / 3)
}

/** Without points that lie between their neighbours or on them. */
function plain(points: readonly Point[]): Point[] {
  const way: Point[] = []
  for (const point of points) {
    for (let last = way.at(-1), before = way.at(-2); last; last = way.at(-1), before = way.at(-2)) {
      const isSame = last[0] === point[0] && last[1] === point[1]
      const isBetween =
        before && ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]))
      if (!isSame && !isBetween) break
      way.pop()
    }
    way.push(point)
  }
  return way
}
