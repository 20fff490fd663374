import type { Id } from '../ids.ts'
import { covers } from './box.ts'
import { grown, touch, union } from './gridIndex.ts'
import { Ground } from './ground.ts'
import { carried, makings } from './makings.ts'
import type { Box, FlowLine, Point, Rect, Scene } from './shapes.ts'
import { labelRects } from './stars.ts'

/** Further than a question that makes way for a flow ever goes from its diamond. */
const ASIDE = 120

export interface Neighbourhood {
  readonly boxes: readonly Box[]
  /** Each after those that it was laid around. */
  readonly flows: readonly FlowLine[]
}

/** What of the scene touches this rectangle, a box with its question, a flow with its labels: it costs what it finds. */
export function near(scene: Scene, rect: Rect): Neighbourhood {
  const held = carried.get(scene)
  if (!held) return nearSettled(scene, rect)
  const { boxes, flows } = nearSettled(held.settled, rect)
  const [boxesHeld, flowsHeld] = [[...held.boxes], [...held.flows]]
  return {
    boxes: [
      ...boxes.filter(({ id }) => !held.boxes.has(id)),
      ...boxesHeld.map((id) => scene.boxes.get(id)!).filter((box) => reaches(box, rect)),
    ],
    flows: [
      ...flows.filter(({ id }) => !held.flows.has(id)),
      ...flowsHeld.map((id) => scene.flows.get(id)!).filter((line) => passes(line, rect)),
    ],
  }
}

/** The boxes alone, as flows are routed round them: what a flow that is carried asks for again and again. */
export function boxesNear(settled: Scene, rect: Rect): readonly Box[] {
  return groundOf(settled)?.boxes.near(rect) ?? lookedThrough(settled, rect).boxes
}

/** Of scenes whose own ground has moved on to a newer one, or that are not laid yet; before that, how often they were asked. */
const GROUNDS = new WeakMap<Scene, Ground | number>()
/** So often a scene is looked through before that is dearer than a ground of its own. */
const LOOKS = 6

function groundOf(scene: Scene): Ground | null {
  const own = makings.get(scene)?.ground
  if (own?.serves === scene) return own
  const known = GROUNDS.get(scene) ?? 0
  if (typeof known !== 'number') return known
  const ground = known < LOOKS ? null : groundMade(scene)
  GROUNDS.set(scene, ground ?? known + 1)
  return ground
}

function groundMade({ boxes, flows }: Scene): Ground {
  const ground = new Ground()
  for (const box of boxes.values()) ground.addBox(box)
  for (const line of flows.values()) ground.addLine(line)
  ground.ranks = new Map([...flows.keys()].map((id, at) => [id, at]))
  return ground
}

function nearSettled(scene: Scene, rect: Rect): Neighbourhood {
  if (holds(rect, scene.bounds)) return { boxes: [...scene.boxes.values()], flows: [...scene.flows.values()] }
  if (shareOf(rect, scene.bounds) > MUCH) return lookedThrough(scene, rect)
  const ground = groundOf(scene)
  if (!ground) return lookedThrough(scene, rect)
  const flows = new Set<Id>()
  for (const { flow } of ground.runs.near(rect)) flows.add(flow)
  for (const { flow } of ground.labels.near(rect)) flows.add(flow)
  const ranked = [...flows].sort((a, b) => ground.ranks.get(a)! - ground.ranks.get(b)!)
  return {
    boxes: ground.boxes
      .near(grown(rect, ASIDE))
      .map(({ id }) => scene.boxes.get(id)!)
      .filter((box) => reaches(box, rect)),
    flows: ranked.map((id) => scene.flows.get(id)!),
  }
}

/** Of more than this share of a scene, to look at everything once is cheaper than to gather and to order what the cells hold. */
const MUCH = 1 / 8

/** How much of the outer lies in the rectangle, 0 to 1. */
function shareOf(rect: Rect, outer: Rect): number {
  const wide = Math.min(rect.x + rect.width, outer.x + outer.width) - Math.max(rect.x, outer.x)
  const tall = Math.min(rect.y + rect.height, outer.y + outer.height) - Math.max(rect.y, outer.y)
  return wide > 0 && tall > 0 ? (wide * tall) / (outer.width * outer.height) : 0
}

const lookedThrough = ({ boxes, flows }: Scene, rect: Rect): Neighbourhood => ({
  boxes: [...boxes.values()].filter((box) => reaches(box, rect)),
  flows: [...flows.values()].filter((line) => passes(line, rect)),
})

const passes = ({ points, labels, problems }: FlowLine, rect: Rect): boolean => {
  for (let at = 1; at < points.length; at++) if (runTouches(points[at - 1]!, points[at]!, rect)) return true
  return labels.length > 0 && labelRects({ labels, problems }).some((part) => touch(part, rect))
}

const runTouches = ([x, y]: Point, [toX, toY]: Point, rect: Rect): boolean =>
  Math.min(x, toX) <= rect.x + rect.width &&
  rect.x <= Math.max(x, toX) &&
  Math.min(y, toY) <= rect.y + rect.height &&
  rect.y <= Math.max(y, toY)

const reaches = (box: Box, rect: Rect): boolean => touch(box.question ? union(covers(box)) : box, rect)

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height
