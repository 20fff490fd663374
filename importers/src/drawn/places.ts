import { type Box, type Id, type Locale, openScene, type Place, type Project, processMap, tidied } from '@potok/model'
import type { DrawnLane, DrawnMap, DrawnStep } from './drawn.ts'

/** How much wider than it is drawn: boxes here are larger than those of other programs. */
const STRETCHES = [1, 1.25, 1.5, 1.75, 2, 2.5] as const
const [APART, SNAP] = [8, 8]
const LEFT = 24
/** Where the steps of a lane begin under its upper edge. */
const [LEAST_TOP, MOST_TOP] = [8, 40]
const LEAST_LANE = 76
/** More steps than this are not arranged anew, nor more that no flow reaches: each of those looks for a free place. */
const [MOST_ARRANGED, MOST_LOOSE] = [1000, 200]
/** Of steps that nobody drew and nobody arranges: a table. */
const TABLE = { columns: 40, width: 200, height: 112 }

interface Stood {
  readonly id: Id
  readonly step: DrawnStep
  readonly box: Box
}

/**
 * Where the steps of a map go that stands in the project without places: as they are drawn, as much wider as it takes that no box
 * covers another; arranged where somebody drew no place, or where no stretch is enough.
 */
export function placesFor(
  map: Id,
  drawn: DrawnMap,
  ids: ReadonlyMap<string, Id>,
  project: Project,
  locale: Locale,
): Record<Id, Place> {
  const whole = processMap(project, map)!
  // How large each box is does not hang on where it stands; without any place they would all be arranged first.
  const table = inTable(drawn.steps, drawn.lanes, ids)
  const { boxes } = openScene(whole, withPlaces(project, table), { locale }).scene
  const stood = drawn.steps.flatMap((step): Stood[] => {
    const id = ids.get(step.key)!
    const box = boxes.get(id)
    return box ? [{ id, step, box }] : []
  })
  if (drawn.steps.every(({ place }) => place))
    return Object.fromEntries(drawn.steps.map(({ key, place }) => [ids.get(key)!, place!]))
  const linked = new Set(drawn.flows.flatMap(({ start, end }) => [start, end]))
  const loose = drawn.steps.filter(({ key }) => !linked.has(key)).length
  const isArranged = drawn.steps.length <= MOST_ARRANGED && loose <= MOST_LOOSE
  const isDrawn = drawn.steps.every(({ rect }) => rect !== null)
  if (isDrawn)
    for (const by of STRETCHES) {
      const places = stretched(stood, drawn.lanes, by)
      const isLast = by === STRETCHES.at(-1) && !isArranged
      if (isLast || !anyCovered(stood, places)) return places
    }
  if (!isArranged) return table
  return tidied(whole, isDrawn ? withPlaces(project, stretched(stood, drawn.lanes, 1.5)) : project)
}

function inTable(
  steps: readonly DrawnStep[],
  lanes: readonly DrawnLane[],
  ids: ReadonlyMap<string, Id>,
): Record<Id, Place> {
  const places: Record<Id, Place> = {}
  const groups = Map.groupBy(steps, ({ lane }) => lane ?? '')
  let row = 0
  for (const key of new Set([...lanes.map((lane) => lane.key), ...groups.keys()])) {
    const group = groups.get(key) ?? []
    group.forEach(({ key: step }, at) => {
      const down = row + Math.floor(at / TABLE.columns)
      places[ids.get(step)!] = [LEFT + (at % TABLE.columns) * TABLE.width, LEAST_TOP + down * TABLE.height]
    })
    row += Math.ceil(group.length / TABLE.columns)
  }
  return places
}

const withPlaces = (project: Project, places: Record<Id, Place>): Project => ({
  ...project,
  layout: new Map([...project.layout, ...Object.entries(places)]),
})

function stretched(stood: readonly Stood[], lanes: readonly DrawnLane[], by: number): Record<Id, Place> {
  const places: Record<Id, Place> = {}
  const left = Math.min(...stood.map(({ step, box }) => middleX(step) * by - box.width / 2)) - LEFT
  const groups = Map.groupBy(stood, ({ step }) => step.lane ?? '')
  let top = 0
  for (const key of lanes.length > 0 ? lanes.map((lane) => lane.key) : ['']) {
    const group = groups.get(key) ?? []
    const rect = lanes.find((lane) => lane.key === key)?.rect
    // What stands in a line by a hair's breadth stands in one: flows between them are straight.
    const base = rect?.y ?? 0
    const tops = group.map(({ step, box }) => base + snapped(middleY(step) - base) - box.height / 2)
    const highest = Math.min(...tops)
    const first = Math.min(MOST_TOP, Math.max(LEAST_TOP, rect ? highest - rect.y : LEAST_TOP))
    let bottom = top
    group.forEach(({ id, step, box }, at) => {
      const y = Math.round(top + first + tops[at]! - highest)
      places[id] = [Math.round(middleX(step) * by - box.width / 2 - left), y]
      bottom = Math.max(bottom, y + foot(box) + APART)
    })
    top += Math.max(group.length > 0 ? LEAST_LANE : 0, bottom - top)
  }
  return places
}

const middleY = ({ rect }: DrawnStep): number => rect!.y + rect!.height / 2

const snapped = (y: number): number => Math.round(y / SNAP) * SNAP

const middleX = ({ rect }: DrawnStep): number => rect!.x + rect!.width / 2

const foot = ({ height, question }: Box): number => Math.max(height, question ? question.y + question.height : 0)

function anyCovered(stood: readonly Stood[], places: Readonly<Record<Id, Place>>): boolean {
  const rects = stood
    .filter(({ id }) => places[id])
    .map(({ id, box }) => {
      const [x, y] = places[id]!
      return { left: x, right: x + box.width + APART, top: y, bottom: y + foot(box) }
    })
    .sort((a, b) => a.left - b.left)
  return rects.some((one, at) => {
    for (let next = at + 1; next < rects.length && rects[next]!.left < one.right; next++) {
      const other = rects[next]!
      if (other.top < one.bottom && one.top < other.bottom) return true
    }
    return false
  })
}
