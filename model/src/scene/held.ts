import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import { covers } from './box.ts'
import { lineOf, roleOf } from './flows.ts'
import { grown, touch, union } from './gridIndex.ts'
import type { Around } from './ground.ts'
import { groupsOf } from './groups.ts'
import { type Making, placeIn, type SceneOptions } from './making.ts'
import { carried } from './makings.ts'
import { boxesNear } from './near.ts'
import { Over } from './over.ts'
import { segments } from './paths.ts'
import type { Box, FlowLine, Rect, Scene } from './shapes.ts'
import { labelRects, starsMoved } from './stars.ts'

/** More flows than this at once are carried in greater haste. */
const MANY = 24

/** No flow that is carried goes further from its two steps, its labels included. */
const REACH = 160

/**
 * The scene while some steps are carried: they and their flows are drawn where they are held. All else stays as it was
 * laid, so that a frame of a drag costs what is in the hand and not what the map holds; a held flow keeps clear of
 * boxes, and gets along with other flows only when it is put down. One that is not `seen` stays as it was.
 */
export function heldScene(
  settled: Scene,
  making: Making,
  { drafts, bends, seen }: Pick<SceneOptions, 'drafts' | 'bends' | 'seen'>,
  project: Project,
): Scene {
  const { reading, pinned } = making
  const moved = new Map<Id, Box>()
  for (const [id, [x, y]] of drafts ?? []) {
    const [box, place] = [settled.boxes.get(id), placeIn(making, id)]
    if (box && place) moved.set(id, { ...box, x: box.x + x - place[0], y: box.y + y - place[1] })
  }
  const held = new Map<Id, Flow>()
  for (const id of moved.keys())
    for (const flow of [...(reading.into.get(id) ?? []), ...(reading.out.get(id) ?? [])]) held.set(flow.id, flow)
  for (const [id, bend] of bends ?? []) {
    const flow = reading.flows.find((one) => one.id === id)
    if (flow) held.set(id, { ...flow, bend })
  }
  if (moved.size === 0 && held.size === 0) return settled
  const boxes = moved.size === 0 ? settled.boxes : new Over(settled.boxes, moved)
  const around = besides(settled, moved, held.size > MANY ? 'many' : 'carried')
  const isSeen = ({ id, start, end }: Flow) =>
    !seen ||
    touch(seen, grown(union([boxes.get(start!)!, boxes.get(end!)!]), REACH)) ||
    rectsOf(settled.flows.get(id)!).some((rect) => touch(seen, rect))
  const lines = new Map<Id, FlowLine>()
  for (const [id, flow] of held)
    if (isSeen(flow))
      lines.set(
        id,
        lineOf(
          flow,
          roleOf(flow, reading),
          boxes,
          pinned.get(id) ?? [],
          { project, locale: settled.locale, chain: settled.chain },
          around,
        ),
      )
  const scene: Scene = {
    ...settled,
    boxes,
    flows: new Over(settled.flows, lines),
    groups: groupsOf(making.map, project, boxes, settled.groups),
    stars: starsMoved(settled.stars, moved, lines),
    bounds: union([settled.bounds, ...[...moved.values()].flatMap(covers), ...[...lines.values()].flatMap(rectsOf)]),
  }
  carried.set(scene, { settled, boxes: new Set(moved.keys()), flows: new Set(lines.keys()) })
  return scene
}

/** The boxes of the settled scene, those that are carried at the place where they are held; no flow and no label. */
function besides(settled: Scene, moved: ReadonlyMap<Id, Box>, haste: Around['haste']): Around {
  const held = [...moved.values()].map((box) => ({ box, rect: union(covers(box)) }))
  return {
    haste,
    boxes(rect) {
      const found: Box[] = []
      for (const box of boxesNear(settled, rect)) if (!moved.has(box.id)) found.push(box)
      for (const one of held) if (touch(one.rect, rect)) found.push(one.box)
      return found
    },
    runs: () => [],
    labels: () => [],
  }
}

const rectsOf = (line: FlowLine): Rect[] => [...segments(line.points), ...labelRects(line)]
