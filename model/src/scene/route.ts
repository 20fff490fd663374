import { covers } from './box.ts'
import { grown, union } from './gridIndex.ts'
import type { Around } from './ground.ts'
import { NEAR } from './obstacles.ts'
import { entries, exits, type Port, type Role } from './ports.ts'
import { pairsOf, Search } from './search.ts'
import type { Box, Point, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** How far from its two ends a flow looks for a way. */
const WINDOW = 180
/** A simple way goes no further from the two ends than its stubs, with what is beside them. */
const BESIDE = 20
/** A way this much dearer than its bare length, bends and ports has something in the way: look for one round it. */
const TROUBLED = 20

const HURRIED_PAIRS = 5
const HURRIED_WINDOW = 40

/** The cheapest orthogonal way between two boxes; of equal ones the shorter, then the first found. */
export function route(start: Box, end: Box, role: Role, around: Around): Point[] {
  const back = role === 'back'
  const ends = union([start, end])
  const leaving = exits(start, end, role)
  const entering = entries(end, start, back)
  if (goesStraight(leaving[0]!, entering[0]!, start, end, around)) return [leaving[0]!.at, entering[0]!.at]
  const hurried = around.haste !== 'none'
  const all = pairsOf(leaving, entering, back)
  const pairs = hurried ? all.slice(0, HURRIED_PAIRS) : all
  const search = new Search(pairs, start, end, around, back)
  search.simple(grown(ends, BESIDE))
  if (search.way === null || (search.cost - search.plain > TROUBLED && around.haste !== 'many')) {
    const window = grown(ends, hurried ? HURRIED_WINDOW : WINDOW)
    search.between(window, levelsOf(around.boxes(window)))
    search.nudge()
  }
  return (
    search.way ?? [
      [start.x + start.width, start.y + start.height / 2],
      [end.x, end.y + end.height / 2],
    ]
  )
}

/** From right to left without a bend or a neighbour: most flows do, and nothing is cheaper. */
function goesStraight(exit: Port, entry: Port, start: Box, end: Box, around: Around): boolean {
  const isDirect = exit.side === 'right' && entry.side === 'left' && exit.at[1] === entry.at[1]
  if (!isDirect || exit.cost + entry.cost > 0 || exit.at[0] >= entry.at[0]) return false
  const run = { x: exit.at[0], y: exit.at[1], width: entry.at[0] - exit.at[0], height: 0 }
  const isClear = around.boxes(grown(run, NEAR)).every(({ id }) => id === start.id || id === end.id)
  return isClear && around.runs(grown(run, NEAR)).length === 0 && around.labels(run).length === 0
}

/** Where there is room beside boxes. */
function levelsOf(boxes: readonly Box[]): { columns: number[]; rows: number[] } {
  const columns: number[] = []
  const rows: number[] = []
  for (const box of boxes) {
    const full: Rect = union(covers(box))
    columns.push(box.x - SIZES.clearance, box.x + box.width + SIZES.clearance, box.x + box.width + 20)
    rows.push(
      box.y - 8,
      box.y + box.height + 8,
      full.y + full.height + 8,
      box.y - SIZES.clearance - 8,
      box.y + box.height + 20,
    )
  }
  return { columns: sorted(columns), rows: sorted(rows) }
}

function sorted(all: readonly number[]): number[] {
  const inOrder = Float64Array.from(all).sort()
  const found: number[] = []
  for (const one of inOrder) if (one !== found[found.length - 1]) found.push(one)
  return found
}
