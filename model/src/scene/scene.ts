import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Place, Project } from '../records/project.ts'
import { arrange } from './arrange.ts'
import { covers, type Face, face } from './box.ts'
import { grown, touch, union } from './gridIndex.ts'
import { layLabels, withStar } from './labels.ts'
import { type Extent, layLanes } from './lanes.ts'
import { stepNumbers } from './numbers.ts'
import { segments } from './paths.ts'
import type { Role } from './ports.ts'
import { type Reading, readMap } from './reading.ts'
import { emptySurroundings, REACH, route, type Surroundings } from './route.ts'
import type { Box, FlowLine, Label, Locale, Point, Rect, Scene, SceneLane } from './shapes.ts'
import { pins, starsOf } from './stars.ts'

export interface SceneOptions {
  readonly locale: Locale
  /** Places of an unfinished drag, over those of the project. */
  readonly drafts?: ReadonlyMap<Id, Place>
}

/** What `patchScene` may reuse; it hangs on a scene and dies with it. */
interface Making {
  readonly map: ProcessMap
  readonly project: Project
  readonly options: SceneOptions
  readonly faces: ReadonlyMap<Id, Face>
  readonly order: readonly Flow[]
  readonly roles: ReadonlyMap<Id, Role>
}

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

type Before = (Making & { scene: Scene }) | null

function make(map: ProcessMap, project: Project, options: SceneOptions, before: Before): Scene {
  const { locale } = options
  const reading = readMap(map)
  const faces = facesOf(map, project, options, reading, before)
  const places = placesOf(map, project, options)
  const pinned = pins(project)
  const lanes = layLanes(map, project, locale, extents(reading, faces, places), pinned)
  const boxes = boxesOf(reading, faces, places, lanes, pinned, before)
  const order = [...reading.flows].sort((a, b) => Number(reading.back.has(a.id)) - Number(reading.back.has(b.id)))
  const flows = flowsOf(order, reading, project, locale, boxes, pinned, before)
  const drawn = asideQuestions(boxes, flows)
  const stars = starsOf(project, drawn, flows, lanes)
  const scene = { mapId: map.map.id, locale, lanes, boxes: drawn, flows, stars, bounds: boundsOf(drawn, flows, lanes) }
  makings.set(scene, { map, project, options, faces, order, roles: rolesOf(reading) })
  return scene
}

function facesOf(
  map: ProcessMap,
  project: Project,
  options: SceneOptions,
  reading: Reading,
  before: Before,
): Map<Id, Face> {
  const sameWords =
    before !== null && before.project.settings === project.settings && before.project.systems === project.systems
  const known = new Map(sameWords ? before.map.steps.map((step) => [step.id, step]) : [])
  return new Map(
    map.steps.map((step) => {
      const merge = reading.merges.has(step.id)
      const old = known.get(step.id) === step ? before!.faces.get(step.id) : undefined
      const [, , width, height] = options.drafts?.get(step.id) ?? project.layout.get(step.id) ?? []
      const resizable = step.look === 'note' || step.look === 'operation' || width !== undefined
      if (old && !resizable && (old.look === 'merge') === merge) return [step.id, old]
      const size = width === undefined || height === undefined ? undefined : ([width, height] as const)
      const fresh = face(step, project, options.locale, merge, size)
      return [step.id, old && same(old, fresh) ? old : fresh]
    }),
  )
}

function placesOf(map: ProcessMap, project: Project, options: SceneOptions): Map<Id, Place> {
  const places = new Map<Id, Place>()
  let arranged: Record<Id, Place> | null = null
  for (const { id } of map.steps) {
    const given = options.drafts?.get(id) ?? project.layout.get(id)
    if (!given) arranged ??= arrange(map, project, options.locale)
    places.set(id, given ?? arranged![id]!)
  }
  return places
}

const isBar = (one: Pick<Face, 'look'>) => one.look === 'and' || one.look === 'or' || one.look === 'join'

function extents(reading: Reading, faces: ReadonlyMap<Id, Face>, places: ReadonlyMap<Id, Place>): Map<Id, Extent> {
  const found = new Map<Id, Extent>()
  for (const [id, place] of places) {
    const lane = reading.laneOf.get(id)
    const look = faces.get(id)!
    if (lane === undefined || isBar(look)) continue
    const question = look.question ? look.question.y + look.question.height : 0
    const middle = place[1] + look.height / 2
    const top = Math.min(place[1], middle - 30)
    const bottom = Math.max(place[1] + Math.max(look.height, question), middle + 30)
    const known = found.get(lane)
    found.set(lane, known ? { top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) } : { top, bottom })
  }
  return found
}

function boxesOf(
  reading: Reading,
  faces: ReadonlyMap<Id, Face>,
  places: ReadonlyMap<Id, Place>,
  lanes: readonly SceneLane[],
  pinned: ReadonlyMap<Id, readonly number[]>,
  before: Before,
): Map<Id, Box> {
  const shifts = new Map(lanes.map((lane) => [lane.id, lane.shift]))
  const numbers = stepNumbers(reading, places)
  const tops = new Map<Id, number>()
  for (const [id, place] of places) tops.set(id, place[1] + (shifts.get(reading.laneOf.get(id) ?? '') ?? 0))
  const boxes = new Map<Id, Box>()
  for (const [id, look] of faces) {
    const x = places.get(id)![0]
    const y = tops.get(id)!
    const box: Box = {
      ...look,
      x,
      ...(isBar(look) && places.get(id)!.length === 2 ? barSpan(id, look, y, reading, faces, tops) : { y }),
      laneId: reading.laneOf.get(id) ?? null,
      number: numbers.get(id) ?? '',
      problems: pinned.get(id) ?? [],
    }
    const old = before?.scene.boxes.get(id)
    boxes.set(id, old && same(old, box) ? old : box)
  }
  return boxes
}

/** A fork reaches over the rows it opens, a join over those it closes. */
function barSpan(
  id: Id,
  look: Face,
  y: number,
  reading: Reading,
  faces: ReadonlyMap<Id, Face>,
  tops: ReadonlyMap<Id, number>,
) {
  const flows = ((look.look === 'join' ? reading.into : reading.out).get(id) ?? []).filter(
    (flow) => !reading.back.has(flow.id),
  )
  const middles = flows.map((flow) => {
    const other = look.look === 'join' ? flow.start! : flow.end!
    return isBar(faces.get(other)!) ? null : tops.get(other)! + faces.get(other)!.height / 2
  })
  const own = y + look.height / 2
  const known = middles.filter((one) => one !== null)
  const top = Math.min(own - 30, ...known.map((one) => one - 24))
  return { y: top, height: Math.max(own + 30, ...known.map((one) => one + 24)) - top }
}

function flowsOf(
  order: readonly Flow[],
  reading: Reading,
  project: Project,
  locale: Locale,
  boxes: ReadonlyMap<Id, Box>,
  pinned: ReadonlyMap<Id, readonly number[]>,
  before: Before,
): Map<Id, FlowLine> {
  const around = emptySurroundings(boxes.values())
  const stale = before ? staleAreas(order, boxes, before) : null
  const roles = rolesOf(reading)
  const known = new Map(before?.order.map((flow) => [flow.id, flow]))
  const flows = new Map<Id, FlowLine>()
  for (const flow of order) {
    const [start, end] = [boxes.get(flow.start!)!, boxes.get(flow.end!)!]
    const reach = grown(union([start, end]), REACH)
    const old = before?.scene.flows.get(flow.id)
    const problems = pinned.get(flow.id) ?? []
    const role = roles.get(flow.id)!
    const kept =
      old &&
      stale &&
      known.get(flow.id) === flow &&
      before!.roles.get(flow.id) === role &&
      same(old.problems, problems) &&
      before!.project.settings === project.settings &&
      !stale.some((area) => touch(area, reach))
    const fresh = kept ? old : lay(flow, start, end, role, problems, project, locale, around)
    const line = old && same(old, fresh) ? old : fresh
    if (line !== old && stale && old) stale.push(areaOf(old))
    if (line !== old && stale) stale.push(areaOf(line))
    flows.set(flow.id, line)
    for (const run of segments(line.points)) around.runs.add(run, { ...run, start: start.id, end: end.id })
    for (const [index, label] of line.labels.entries()) {
      const rect = withStar(label, problems.length > 0 && index === line.labels.length - 1)
      around.labels.add(rect, { ...label, ...rect })
    }
  }
  return flows
}

function rolesOf(reading: Reading): Map<Id, Role> {
  const isSide = (flow: Flow) => reading.steps.get(flow.start!)!.look === 'xor' && !reading.main.has(flow.id)
  return new Map(
    reading.flows.map((flow) => [flow.id, reading.back.has(flow.id) ? 'back' : isSide(flow) ? 'side' : 'main']),
  )
}

/** Where something was or is that a flow may have to get along with otherwise than before. */
function staleAreas(order: readonly Flow[], boxes: ReadonlyMap<Id, Box>, before: NonNullable<Before>): Rect[] | null {
  const areas: Rect[] = []
  for (const [id, box] of boxes) {
    const old = before.scene.boxes.get(id)
    if (old === box) continue
    areas.push(union(covers(box)))
    if (old) areas.push(union(covers(old)))
  }
  for (const [id, old] of before.scene.boxes) if (!boxes.has(id)) areas.push(union(covers(old)))
  const present = new Map(order.map((flow, index) => [flow.id, index]))
  let last = -1
  for (const flow of before.order) {
    const index = present.get(flow.id)
    if (index === undefined) areas.push(areaOf(before.scene.flows.get(flow.id)!))
    else if (index < last) return null
    else last = index
  }
  return areas
}

const areaOf = (line: FlowLine): Rect =>
  union([...segments(line.points), ...line.labels.map((label) => withStar(label, line.problems.length > 0))])

function lay(
  flow: Flow,
  start: Box,
  end: Box,
  role: Role,
  problems: readonly number[],
  project: Project,
  locale: Locale,
  around: Surroundings,
): FlowLine {
  const returns = role === 'back'
  const points = route(start, end, role, around)
  const labels: Label[] = layLabels(
    { flow, points, start, returns, starred: problems.length > 0 },
    project,
    locale,
    around,
  )
  return { id: flow.id, start: start.id, end: end.id, points, returns, labels, arrow: arrow(points), problems }
}

function arrow(points: readonly Point[]): [Point, Point, Point] {
  const [tip, from] = [points[points.length - 1]!, points[points.length - 2]!]
  const [dx, dy] = [Math.sign(tip[0] - from[0]), Math.sign(tip[1] - from[1])]
  const back: Point = [tip[0] - 8 * dx, tip[1] - 8 * dy]
  return [tip, [back[0] - 3.6 * dy, back[1] + 3.6 * dx], [back[0] + 3.6 * dy, back[1] - 3.6 * dx]]
}

/** A flow that leaves a decision by the bottom pushes its question to the right of the line. */
function asideQuestions(boxes: ReadonlyMap<Id, Box>, flows: ReadonlyMap<Id, FlowLine>): ReadonlyMap<Id, Box> {
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

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
