import type { FlowLine, Id, Rect, Scene, SceneLane } from '@potok/model'
import type { GhostWay, Mark } from './sheet/mark.ts'
import type { Shown, ShownStep } from './shown.ts'

/** Between a ghost and what else stands on the map. */
const AIR = 10
/** So far, in its own sizes, a ghost looks for a free place. */
const REACH = 4
/** How much further off a place seems that leaves the lane. */
const OTHER_LANE = 8

export interface Overlay {
  readonly marks: readonly Mark[]
  readonly ways: readonly GhostWay[]
}

/**
 * The later map as it stands, every step with its fate, and on it what is gone: each ghost where it stood, seen from the
 * nearest step that is still there, in the lane of its participant; where something stands now, beside that.
 */
export function overlayOf(shown: Shown, before: Scene, after: Scene): Overlay {
  const marks: Mark[] = []
  const stands = new Map<Id, Rect>()
  for (const row of shown.rows) {
    for (const id of row.step.after) {
      const box = after.boxes.get(id)
      if (!box) continue
      if (!stands.has(id))
        marks.push({ id, row, box, isGhost: false, number: numbersOf(row, id, shown), name: shown.nameOf(id) })
      stands.set(id, box)
      if (row.step.before && isNearest(row, id, before, after)) stands.set(row.step.before, box)
    }
  }
  const anchors = [...before.boxes.values()].flatMap((box) => {
    const now = stands.get(box.id)
    return now ? [{ was: box, now }] : []
  })
  const taken: Rect[] = [...after.boxes.values()]
  for (const row of shown.rows) {
    const { before: id } = row.step
    const was = id && !stands.has(id) ? before.boxes.get(id) : undefined
    if (!id || !was) continue
    const box = freeNear(placed(was, before, after, anchors), taken)
    taken.push(box)
    stands.set(id, box)
    marks.push({ id, row, box, isGhost: true, number: shown.numberOf(id), name: shown.nameOf(id) })
  }
  const ghosts = new Set(marks.flatMap(({ isGhost, id }) => (isGhost ? [id] : [])))
  const others = heirsOf(shown, after)
  const placeOf = (id: Id) => stands.get(id) ?? others.get(id)
  return { marks, ways: [...before.flows.values()].flatMap((flow) => ghostWay(flow, ghosts, placeOf)) }
}

function numbersOf({ step }: ShownStep, id: Id, { numberOf }: Shown): string {
  const [was, is] = [step.before ? numberOf(step.before) : '', numberOf(id)]
  return was && was !== is ? `${was}→${is}` : is
}

/** Of several steps that were merged the nearest stands for itself; the others are ghosts. */
function isNearest({ step }: ShownStep, heir: Id, before: Scene, after: Scene): boolean {
  const far = (id: Id) => {
    const [was, now] = [before.boxes.get(id), after.boxes.get(heir)!]
    return was ? Math.hypot(was.x - now.x, was.y - now.y) : Infinity
  }
  return step.mergedWith.every((other) => far(step.before!) <= far(other))
}

/** Decisions, events and what else has no fate: where they stand now. */
function heirsOf({ comparison }: Shown, after: Scene): ReadonlyMap<Id, Rect> {
  return new Map(
    comparison.after.steps.flatMap(({ id, from }) => {
      const box = after.boxes.get(id)
      return box ? from.map((one) => [one, box] as const) : []
    }),
  )
}

function placed(
  was: Rect & { laneId: Id | null },
  before: Scene,
  after: Scene,
  anchors: readonly { was: Rect; now: Rect }[],
): Rect {
  const lane = before.lanes.find(({ id }) => id === was.laneId)
  const now = lane && laneLike(lane, after.lanes)
  const far = (one: Rect) => Math.abs(one.x - was.x) + Math.abs(one.y - was.y) / 2
  const anchor = anchors.reduce<(typeof anchors)[number] | null>(
    (best, one) => (best && far(best.was) <= far(one.was) ? best : one),
    null,
  )
  const { width, height } = was
  const x = was.x + (anchor ? anchor.now.x - anchor.was.x : 0)
  const y = now
    ? now.y + Math.min(was.y - lane.y, Math.max(0, now.height - height))
    : was.y + (anchor ? anchor.now.y - anchor.was.y : 0)
  return { x, y, width, height }
}

const laneLike = (lane: SceneLane, lanes: readonly SceneLane[]) =>
  lanes.find(({ participantId }) => participantId !== null && participantId === lane.participantId)

/** The nearest place on which nothing stands; when all around is full, the place itself. */
function freeNear(box: Rect, taken: readonly Rect[]): Rect {
  const near = taken.filter((one) => meets(grown(box, REACH * box.width, REACH * box.height), one))
  const isFree = (one: Rect) => near.every((other) => !meets(grown(one, AIR, AIR), other))
  const [dx, dy] = [(box.width + AIR) / 2, (box.height + AIR) / 2]
  const tries: { far: number; at: Rect }[] = []
  for (let across = -REACH; across <= REACH; across++)
    for (let down = -REACH; down <= REACH; down++)
      tries.push({
        far: Math.hypot(across * dx, OTHER_LANE * down * dy),
        at: { ...box, x: box.x + across * dx, y: box.y + down * dy },
      })
  return tries.sort((a, b) => a.far - b.far).find(({ at }) => isFree(at))?.at ?? box
}

const grown = ({ x, y, width, height }: Rect, across: number, down: number): Rect => ({
  x: x - across,
  y: y - down,
  width: width + 2 * across,
  height: height + 2 * down,
})

const meets = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** A flow of which an end is gone, straight from where its ends are seen now. */
function ghostWay(
  { start, end }: FlowLine,
  ghosts: ReadonlySet<Id>,
  placeOf: (id: Id) => Rect | undefined,
): GhostWay[] {
  if (!ghosts.has(start) && !ghosts.has(end)) return []
  const [a, b] = [placeOf(start), placeOf(end)]
  if (!a || !b) return []
  return [elbow(a, b)]
}

/** Level, then upright, then level again; where the two stand over each other the other way round. */
function elbow(a: Rect, b: Rect): GhostWay {
  const [ax, ay, bx, by] = [a.x + a.width / 2, a.y + a.height / 2, b.x + b.width / 2, b.y + b.height / 2]
  const isLevel = Math.abs(bx - ax) >= (a.width + b.width) / 2
  if (isLevel) {
    const side = Math.sign(bx - ax)
    const [from, to] = [ax + (side * a.width) / 2, bx - (side * b.width) / 2]
    const middle = (from + to) / 2
    return [
      [from, ay],
      [middle, ay],
      [middle, by],
      [to, by],
    ]
  }
  const side = Math.sign(by - ay)
  const [from, to] = [ay + (side * a.height) / 2, by - (side * b.height) / 2]
  const middle = (from + to) / 2
  return [
    [ax, from],
    [ax, middle],
    [bx, middle],
    [bx, to],
  ]
}
