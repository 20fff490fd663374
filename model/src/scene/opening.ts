import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { type Area, NOWHERE, widened } from './area.ts'
import { layingFlows } from './flows.ts'
import { Ground } from './ground.ts'
import { groupsOf } from './groups.ts'
import type { SceneOptions } from './making.ts'
import { makings } from './makings.ts'
import { roughLine } from './roughLine.ts'
import type { Box, FlowLine, Rect, Scene } from './shapes.ts'
import { starsOf } from './stars.ts'
import { boundsOf, NO_GROUPS, sceneOf, type Unlaid, unlaid } from './unlaid.ts'

/** A map that is drawn before all its flows are laid. */
export interface Opening {
  /** As far as it is laid. A flow that is not yet goes the shortest way, over whatever stands there, and says nothing. */
  readonly scene: Scene
  /** From now on the scene is what `buildScene` makes of the map. */
  readonly isLaid: boolean
  /** Lays flows, one at least, until there is no time left or nothing to lay. */
  lay(hasTime: () => boolean): void
}

/** What is carried is not in it: `patchScene` holds it over the scene of the same map and project. */
export function openScene(
  map: ProcessMap,
  project: Project,
  options: Pick<SceneOptions, 'locale' | 'folded' | 'chain'>,
): Opening {
  const one = unlaid(map, project, options, null)
  const flows = layingFlows(one.laying, null)
  const lines = roughLines(one)
  let scene: Scene | null = null
  let isLaid = false
  return {
    get scene() {
      scene ??= roughScene(one, new Map(lines))
      return scene
    },
    get isLaid() {
      return isLaid
    },
    lay(hasTime) {
      while (!isLaid) {
        const next = flows.next()
        if (next.done) {
          scene = sceneOf(one, next.value)
          isLaid = true
        } else {
          lines.set(next.value.id, next.value)
          scene = null
        }
        if (!hasTime()) return
      }
    },
  }
}

function roughLines({ reading, boxes, pinned }: Unlaid): Map<Id, FlowLine> {
  return new Map(reading.flows.map((flow) => [flow.id, roughLine(flow, boxes, reading, pinned)]))
}

function roughScene(one: Unlaid, lines: ReadonlyMap<Id, FlowLine>): Scene {
  const { lanes, laying, before, ...making } = one
  const { map, project, options, boxes } = making
  const groups = options.chain ? NO_GROUPS : groupsOf(map, project, boxes, undefined)
  const area = covered(boxes, lines)
  const scene: Scene = {
    mapId: map.map.id,
    locale: options.locale,
    chain: options.chain === true,
    lanes,
    boxes,
    flows: lines,
    groups,
    stars: starsOf(project, boxes, lines, lanes),
    bounds: boundsOf(widened(area, groups), lanes),
  }
  makings.set(scene, { ...making, laid: [], ground: new Ground(), area, isOpening: true })
  return scene
}

function covered(boxes: ReadonlyMap<Id, Box>, lines: ReadonlyMap<Id, FlowLine>): Area {
  let { left, top, right, bottom } = NOWHERE
  const reach = (x: number, y: number, farX: number, farY: number) => {
    if (x < left) left = x
    if (farX > right) right = farX
    if (y < top) top = y
    if (farY > bottom) bottom = farY
  }
  const cover = (rect: Rect, x = 0, y = 0) =>
    reach(x + rect.x, y + rect.y, x + rect.x + rect.width, y + rect.y + rect.height)
  for (const box of boxes.values()) {
    cover(box)
    if (box.question) cover(box.question, box.x, box.y)
  }
  for (const { points, labels } of lines.values()) {
    for (const [x, y] of points) reach(x, y, x, y)
    for (const label of labels) cover(label)
  }
  return { left, top, right, bottom }
}
