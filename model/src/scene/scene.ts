import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { covers } from './box.ts'
import { boxesOf, extents, facesOf, placesOf } from './boxes.ts'
import { areaOf, flowsOf, rolesOf } from './flows.ts'
import { union } from './gridIndex.ts'
import { layLanes } from './lanes.ts'
import type { Before, Making, SceneOptions } from './making.ts'
import { readMap } from './reading.ts'
import type { Box, FlowLine, Rect, Scene, SceneLane } from './shapes.ts'
import { pins, starsOf } from './stars.ts'

/** It hangs on a scene and dies with it. */
const makings = new WeakMap<Scene, Making>()

export function buildScene(map: ProcessMap, project: Project, options: SceneOptions): Scene {
  return make(map, project, options, null)
}

/** Equal to `buildScene` of the same map; boxes and flows that nothing near them touched are the same objects as before. */
export function patchScene(before: Scene, map: ProcessMap, project: Project, options: SceneOptions): Scene {
  const making = makings.get(before)
  const fits = making && making.map.map.id === map.map.id && making.options.locale === options.locale
  return make(map, project, options, fits ? { ...making, scene: before } : null)
}

function make(map: ProcessMap, project: Project, options: SceneOptions, before: Before): Scene {
  const { locale } = options
  const reading = readMap(map)
  const faces = facesOf(map, project, options, reading, before)
  const places = placesOf(map, project, options)
  const pinned = before?.project.problems === project.problems ? before.pinned : pins(project)
  const lanes = layLanes(map, project, locale, extents(reading, faces, places), pinned)
  const boxes = boxesOf(reading, faces, places, lanes, pinned, before)
  const order = [...reading.flows].sort((a, b) => Number(reading.back.has(a.id)) - Number(reading.back.has(b.id)))
  const roles = rolesOf(reading)
  const flows = flowsOf(order, roles, project, locale, boxes, pinned, before)
  const drawn = asideQuestions(boxes, flows, before)
  const stars = starsOf(project, drawn, flows, lanes)
  const scene = { mapId: map.map.id, locale, lanes, boxes: drawn, flows, stars, bounds: boundsOf(drawn, flows, lanes) }
  makings.set(scene, { map, project, options, faces, boxes, pinned, order, roles })
  return scene
}

/** A flow that leaves a decision by the bottom pushes its question to the right of the line. */
function asideQuestions(
  boxes: ReadonlyMap<Id, Box>,
  flows: ReadonlyMap<Id, FlowLine>,
  before: Before,
): ReadonlyMap<Id, Box> {
  const aside = new Set<Id>()
  for (const line of flows.values()) {
    for (const [id, point] of [
      [line.start, line.points[0]!],
      [line.end, line.points[line.points.length - 1]!],
    ] as const) {
      const box = boxes.get(id)!
      if (box.question && point[1] === box.y + box.height) aside.add(id)
    }
  }
  if (aside.size === 0) return boxes
  const moved = new Map(boxes)
  for (const id of aside) {
    const box = boxes.get(id)!
    const drawn = before?.boxes.get(id) === box ? before.scene.boxes.get(id)! : box
    if (drawn !== box) {
      moved.set(id, drawn)
      continue
    }
    const x = box.width / 2 + 6
    moved.set(id, {
      ...box,
      question: { ...box.question!, x },
      lines: box.lines.map((line) => ({ ...line, x, anchor: 'start' as const })),
    })
  }
  return moved
}

function boundsOf(boxes: ReadonlyMap<Id, Box>, flows: ReadonlyMap<Id, FlowLine>, lanes: readonly SceneLane[]): Rect {
  const last = lanes[lanes.length - 1]
  const rects = [...[...boxes.values()].flatMap(covers), ...[...flows.values()].map(areaOf)]
  const bottom = last ? last.y + last.height : 0
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: bottom }
  const drawn = union([...rects, { x: rects[0]!.x, y: 0, width: 0, height: bottom }])
  return { ...drawn, x: Math.min(0, drawn.x - 24), width: drawn.x + drawn.width + 24 - Math.min(0, drawn.x - 24) }
}
