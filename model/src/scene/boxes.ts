import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Place, Project } from '../records/project.ts'
import { arrange } from './arrange.ts'
import { type Face, face } from './box.ts'
import type { Extent } from './lanes.ts'
import { type Before, placeOf, type SceneOptions } from './making.ts'
import { stepNumbers } from './numbers.ts'
import type { Reading } from './reading.ts'
import type { Box, SceneLane } from './shapes.ts'

export function facesOf(
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
      const [, , width, height] = placeOf(step.id, project, options) ?? []
      const [, , oldWidth, oldHeight] = (old && placeOf(step.id, before!.project, before!.options)) ?? []
      const asBefore = old && width === oldWidth && height === oldHeight && (old.look === 'merge') === merge
      if (asBefore) return [step.id, old]
      const size = width === undefined || height === undefined ? undefined : ([width, height] as const)
      return [step.id, face(step, project, options.locale, merge, size)]
    }),
  )
}

export function placesOf(map: ProcessMap, project: Project, options: SceneOptions): Map<Id, Place> {
  const places = new Map<Id, Place>()
  let arranged: Record<Id, Place> | null = null
  for (const { id } of map.steps) {
    const given = placeOf(id, project, options)
    if (!given) arranged ??= arrange(map, project, options.locale)
    places.set(id, given ?? arranged![id]!)
  }
  return places
}

const NONE: readonly number[] = []

const isBar = (one: Pick<Face, 'look'>) => one.look === 'and' || one.look === 'or' || one.look === 'join'

export function extents(
  reading: Reading,
  faces: ReadonlyMap<Id, Face>,
  places: ReadonlyMap<Id, Place>,
): Map<Id, Extent> {
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

export function boxesOf(
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
    const span = isBar(look) && places.get(id)!.length === 2 ? barSpan(id, look, y, reading, faces, tops) : null
    const own = {
      x,
      y: span?.y ?? y,
      height: span?.height ?? look.height,
      laneId: reading.laneOf.get(id) ?? null,
      number: numbers.get(id) ?? '',
      problems: pinned.get(id) ?? NONE,
    }
    const old = before?.faces.get(id) === look ? before.boxes.get(id) : undefined
    const stays = old && (Object.keys(own) as (keyof typeof own)[]).every((key) => old[key] === own[key])
    boxes.set(id, stays ? old : { ...look, ...own })
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
