import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { isWithin, NOWHERE, widened } from './area.ts'
import { asideQuestions } from './aside.ts'
import { covers } from './box.ts'
import { boxesOf, extentsOf, facesOf } from './boxes.ts'
import { flowsOf, type Relaid } from './flows.ts'
import { groupsOf } from './groups.ts'
import { heldScene } from './held.ts'
import { layLanes } from './lanes.ts'
import type { Before, SceneOptions } from './making.ts'
import { carried, makings } from './makings.ts'
import { numberingOf, renumbered } from './numbering.ts'
import { readMap } from './reading.ts'
import { reread } from './reread.ts'
import { sameValue } from './sameValue.ts'
import type { Box, Rect, Scene, SceneLane } from './shapes.ts'
import { pins, starsOf } from './stars.ts'
import { placingOf, suspectsOf } from './suspects.ts'

export function buildScene(map: ProcessMap, project: Project, options: SceneOptions): Scene {
  return withHeld(make(map, project, options, null), project, options)
}

/** Equal to `buildScene` of the same map; boxes and flows that nothing near them touched are the same objects as before. */
export function patchScene(before: Scene, map: ProcessMap, project: Project, options: SceneOptions): Scene {
  const settled = carried.get(before)?.settled ?? before
  const making = makings.get(settled)
  const fits =
    making &&
    making.map.map.id === map.map.id &&
    sameWay(making.options, options) &&
    (!options.chain || sameNames(making.project, project)) &&
    making.project.settings.workdayMinutes === project.settings.workdayMinutes
  const stays = fits && making.map === map && making.project === project
  const made = stays ? settled : make(map, project, options, fits ? { ...making, scene: settled } : null)
  return withHeld(made, project, options)
}

const NO_GROUPS: Scene['groups'] = []

const sameWay = (a: SceneOptions, b: SceneOptions): boolean =>
  a.locale === b.locale && a.folded === b.folded && (a.chain ?? false) === (b.chain ?? false)

/** Every step of a chain carries its participant. */
const sameNames = (a: Project, b: Project): boolean => a.participants === b.participants && a.lanes === b.lanes

function withHeld(settled: Scene, project: Project, { drafts, bends }: SceneOptions): Scene {
  const isHeld = (drafts && drafts.size > 0) || (bends && bends.size > 0)
  return isHeld && !settled.chain ? heldScene(settled, makings.get(settled)!, { drafts, bends }, project) : settled
}

function make(map: ProcessMap, project: Project, options: SceneOptions, before: Before): Scene {
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
  const lain = flowsOf(
    { reading, project, locale, chain: options.chain === true, boxes, changed, pinned, repinned },
    before,
  )
  const { laid, lines, relaid, ground } = lain
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
    locale,
    chain: options.chain === true,
    lanes,
    boxes: drawn.boxes,
    flows: lines,
    groups,
    stars: starsOf(project, drawn.boxes, lines, lanes),
    bounds: boundsOf(widened(area, groups), lanes),
  }
  ground.serves = scene
  makings.set(scene, { ...placing, map, reading, pinned, faces, extents, numbering, boxes, laid, ground, area })
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

function boundsOf({ left, top, right, bottom }: typeof NOWHERE, lanes: readonly SceneLane[]): Rect {
  const last = lanes[lanes.length - 1]
  const under = last ? last.y + last.height : 0
  if (left === Infinity) return { x: 0, y: 0, width: 0, height: under }
  const x = Math.min(0, left - 24)
  const y = Math.min(0, top)
  return { x, y, width: right + 24 - x, height: Math.max(under, bottom) - y }
}
