import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { isWithin, NOWHERE, widened } from './area.ts'
import { asideQuestions } from './aside.ts'
import { covers } from './box.ts'
import { boxesOf, extentsOf, facesOf } from './boxes.ts'
import type { Lain, Laying, Relaid } from './flows.ts'
import { groupsOf } from './groups.ts'
import { layLanes } from './lanes.ts'
import type { Before, Making, SceneOptions } from './making.ts'
import { makings } from './makings.ts'
import { numberingOf, renumbered } from './numbering.ts'
import { readMap } from './reading.ts'
import { reread } from './reread.ts'
import { sameValue } from './sameValue.ts'
import type { Box, Rect, Scene, SceneLane } from './shapes.ts'
import { pins, starsOf } from './stars.ts'
import { placingOf, suspectsOf } from './suspects.ts'

export const NO_GROUPS: Scene['groups'] = []

/** A map whose flows are still to be laid. */
export interface Unlaid extends Omit<Making, 'laid' | 'ground' | 'area'> {
  readonly lanes: readonly SceneLane[]
  readonly laying: Laying
  readonly before: Before
}

/** Everything but flows and what depends on them. */
export function unlaid(map: ProcessMap, project: Project, options: SceneOptions, before: Before): Unlaid {
  const { locale } = options
  const reading = before ? reread(before, map) : readMap(map)
  const placing = placingOf(map, project, options, before)
  const suspects = suspectsOf(map, placing, reading, before)
  const pinned = before?.project.problems === project.problems ? before.pinned : pins(project)
  const repinned = before ? differing(before.pinned, pinned) : new Set<Id>()
  const faces = facesOf(map, placing, reading, suspects, before)
  const extents = extentsOf(placing, reading, faces, suspects, before)
  const bands = layLanes(options.chain ? { ...map, lanes: [] } : map, project, locale, extents, pinned, options.folded)
  const lanes = before && sameValue(before.scene.lanes, bands) ? before.scene.lanes : bands
  const numbering = numberingOf(reading, placing, suspects, before)
  const touched = suspects && before ? new Set(suspects) : null
  if (touched && before) {
    for (const id of repinned) if (reading.steps.has(id)) touched.add(id)
    for (const id of renumbered(before.numbering, numbering)) touched.add(id)
    for (const lane of shifted(before.scene.lanes, lanes))
      for (const id of reading.members.get(lane) ?? []) touched.add(id)
    if (before.project.systems !== project.systems) for (const { id } of map.steps) touched.add(id)
  }
  const number = (id: Id) => {
    const ordinal = numbering.ordinals[numbering.sequence.at.get(id)!]!
    return ordinal === 0 ? '' : reading.steps.get(id)!.number || String(ordinal)
  }
  const { boxes, changed } = boxesOf({ map, placing, reading, faces, lanes, pinned, number }, touched, before)
  const laying = { reading, project, locale, chain: options.chain === true, boxes, changed, pinned, repinned }
  return { ...placing, map, reading, pinned, faces, extents, numbering, boxes, lanes, laying, before }
}

/** The whole scene. */
export function sceneOf(one: Unlaid, lain: Lain): Scene {
  const { map, project, options, reading, boxes, lanes, laying, before, ...making } = one
  const { laid, lines, relaid, ground } = lain
  const { changed } = laying
  const drawn = asideQuestions(boxes, lines, reading, changed, relaid, before)
  const rects = (box: Box | undefined) => (box ? covers(box) : [])
  const away = changedRects(
    drawn.changed.map((id) => rects(before?.scene.boxes.get(id))),
    relaid,
    'was',
  )
  const come = changedRects(
    drawn.changed.map((id) => rects(drawn.boxes.get(id))),
    relaid,
    'is',
  )
  const shrinks = before === null || away.some((rect) => !isWithin(before.area, rect))
  const all = () => [...[...drawn.boxes.values()].flatMap(covers), ...laid.map((one) => one.area)]
  const area = shrinks ? widened(NOWHERE, all()) : widened(before.area, come)
  const groups = options.chain ? NO_GROUPS : groupsOf(map, project, drawn.boxes, before?.scene.groups)
  const scene: Scene = {
    mapId: map.map.id,
    locale: options.locale,
    chain: options.chain === true,
    lanes,
    boxes: drawn.boxes,
    flows: lines,
    groups,
    stars: starsOf(project, drawn.boxes, lines, lanes),
    bounds: boundsOf(widened(area, groups), lanes),
  }
  ground.serves = scene
  makings.set(scene, { ...making, map, project, options, reading, boxes, laid, ground, area })
  return scene
}

function changedRects(boxes: Rect[][], relaid: readonly Relaid[], side: keyof Relaid): Rect[] {
  return [...boxes.flat(), ...relaid.flatMap((one) => one[side]?.area ?? [])]
}

function differing(before: ReadonlyMap<Id, unknown>, after: ReadonlyMap<Id, unknown>): Set<Id> {
  if (before === after) return new Set()
  return new Set([...before.keys(), ...after.keys()].filter((id) => !sameValue(before.get(id), after.get(id))))
}

const shifted = (before: readonly SceneLane[], after: readonly SceneLane[]): Id[] =>
  after.filter((lane, index) => before[index]?.shift !== lane.shift).map((lane) => lane.id)

export function boundsOf({ left, top, right, bottom }: typeof NOWHERE, lanes: readonly SceneLane[]): Rect {
  const last = lanes[lanes.length - 1]
  const under = last ? last.y + last.height : 0
  if (left === Infinity) return { x: 0, y: 0, width: 0, height: under }
  const x = Math.min(0, left - 24)
  const y = Math.min(0, top)
  return { x, y, width: right + 24 - x, height: Math.max(under, bottom) - y }
}
