import { type Id, moveSteps, type Place, type Rect } from '@potok/model'
import { pushFlows } from '../bending/bendDeeds.ts'
import { nearestLane, storedY } from '../canvas/places.ts'
import { type Direction, neighbour } from '../tools/neighbour.ts'
import type { Bench } from './bench.ts'

/** Moves boxes by this much in one transaction; a box whose middle is over another lane goes to that lane. `flow`: the only one is put into it. */
export function moveBy(bench: Bench, ids: readonly Id[], dx: number, dy: number, flow: Id | null = null): void {
  if (dx === 0 && dy === 0) return
  const moved = placesBy(bench, ids, dx, dy)
  const [step] = Object.keys(moved.places)
  if (step) bench.act(moveSteps, { ...moved, ...(flow ? { into: { step, flow } } : {}) })
}

interface Moved {
  places: Record<Id, Place>
  /** Of those that come to stand in another lane. */
  lanes: Record<Id, Id>
}

/** Where boxes that are moved by this much stand, as it is stored. */
export function placesBy(bench: Bench, ids: readonly Id[], dx: number, dy: number): Moved {
  const { boxes, lanes: bands } = bench.scene()
  const { layout, steps } = bench.project()
  const moved: Moved = { places: {}, lanes: {} }
  for (const id of ids) {
    const place = layout.get(id)
    const box = boxes.get(id)
    if (!place || !box || box.folded) continue
    const [x, y, ...size] = place
    const home = steps.get(id)?.lane
    const drawn = y - storedY(bands, home, 0) + dy
    const under = nearestLane(bands, drawn + box.height / 2)
    moved.places[id] = [x + dx, storedY(bands, under?.id, drawn), ...size] as unknown as Place
    if (under && under.id !== home) moved.lanes[id] = under.id
  }
  return moved
}

export function nudge(bench: Bench, direction: Direction, size: number): void {
  const steps = [...bench.desk.getState().selection].filter((id) => bench.project().steps.has(id))
  if (steps.length === 0) pushFlows(bench, direction, size)
  const sign = direction === 'left' || direction === 'up' ? -size : size
  const sideways = direction === 'left' || direction === 'right'
  moveBy(bench, steps, sideways ? sign : 0, sideways ? 0 : sign)
}

/** Takes a step to another lane from the panel: it keeps its column and stands in the middle of the lane. */
export function toLane(bench: Bench, step: Id, lane: Id): void {
  const { boxes, lanes } = bench.scene()
  const [box, under] = [boxes.get(step), lanes.find((one) => one.id === lane)]
  if (!box || !under) return
  bench.act(
    moveSteps,
    { places: { [step]: [box.x, storedY(lanes, lane, under.y + 8)] }, lanes: { [step]: lane } },
    { about: step },
  )
}

/** Takes what is selected to the lane above or below, each in its column, in the first row that is free there. */
export function toNextLane(bench: Bench, by: 1 | -1): void {
  const { boxes, lanes: bands } = bench.scene()
  const { steps, layout } = bench.project()
  const places: Record<Id, Place> = {}
  const lanes: Record<Id, Id> = {}
  const taken = [...boxes.values()].filter(({ id }) => !bench.desk.getState().selection.has(id))
  for (const id of bench.desk.getState().selection) {
    const [box, place] = [boxes.get(id), layout.get(id)]
    const lane = bands[bands.findIndex((one) => one.id === steps.get(id)?.lane) + by]
    if (!box || box.folded || !place || !steps.get(id)?.lane || !lane) continue
    const stand = { ...box, y: lane.y + ROW_MIDDLE - box.height / 2 }
    while (taken.some((other) => meet(stand, other))) stand.y += ROW
    taken.push(stand)
    const [x, , ...size] = place
    places[id] = [x, storedY(bands, lane.id, stand.y), ...size] as unknown as Place
    lanes[id] = lane.id
  }
  if (Object.keys(places).length > 0) bench.act(moveSteps, { places, lanes })
}

const ROW = 76
const ROW_MIDDLE = ROW / 2

const meet = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Walks to the next step that way; from nothing, to the first one. */
export function walk(bench: Bench, direction: Direction): void {
  const { boxes } = bench.scene()
  const { selection, tool } = bench.desk.getState()
  const here = [...selection].find((id) => boxes.has(id))
  const there = here ? neighbour(boxes, here, direction) : ([...boxes.keys()][0] ?? null)
  if (!there) return
  bench.desk.setState({ selection: new Set([there]), refusal: null })
  if (tool.name === 'connect') return
  bringIntoView(bench, there)
}

const EDGE = 8

/** The sheet moves only when what the person asked for is out of sight. */
export function bringIntoView(bench: Bench, id: Id): void {
  const { boxes, groups } = bench.scene()
  const box = boxes.get(id) ?? groups.find((one) => one.id === id)
  const view = bench.view()
  if (!box || !view) return
  const sheet = document.querySelector('.sheet')?.getBoundingClientRect()
  if (!sheet) return
  const { x, y, zoom } = view.getViewport()
  const shift = (start: number, length: number, room: number) =>
    start < EDGE ? EDGE - start : Math.min(0, room - EDGE - start - length)
  const dx = shift(box.x * zoom + x, box.width * zoom, sheet.width)
  const dy = shift(box.y * zoom + y, box.height * zoom, sheet.height)
  if (dx !== 0 || dy !== 0) void view.setViewport({ x: x + dx, y: y + dy, zoom })
}
