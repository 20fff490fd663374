import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import { cappedFace, type Face, face, foldedFace } from './box.ts'
import type { Extent } from './lanes.ts'
import { type Before, type Placing, placeIn } from './making.ts'
import { participantOf } from './participantOf.ts'
import type { Reading } from './reading.ts'
import { sameShape } from './reread.ts'
import { sameValue } from './sameValue.ts'
import type { Box, SceneLane } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** A box that is another than before; null on the side where there is none. */
export interface Changed {
  readonly was: Box | null
  readonly is: Box | null
}

/** `suspects` are the steps whose record or size may be another than before. */
export function facesOf(
  map: ProcessMap,
  placing: Placing,
  reading: Reading,
  suspects: ReadonlySet<Id> | null,
  before: Before,
): ReadonlyMap<Id, Face> {
  const { project, options } = placing
  const made = (id: Id): Face => {
    const [, , width, height] = placeIn(placing, id)!
    const size = width === undefined || height === undefined ? undefined : ([width, height] as const)
    const whole = face(reading.steps.get(id)!, project, options.locale, reading.merges.has(id), size)
    const fresh = options.chain
      ? cappedFace(whole, participantOf(reading.laneOf.get(id) ?? null, project, options.locale))
      : whole
    const old = before?.faces.get(id)
    return old && sameValue(old, fresh) ? old : fresh
  }
  const all = suspects === null || before === null || before.project.systems !== project.systems
  if (all) {
    const faces = new Map<Id, Face>()
    for (const { id } of map.steps) faces.set(id, made(id))
    return faces
  }
  const remade = [...suspects].map((id) => [id, made(id)] as const).filter(([id, one]) => before.faces.get(id) !== one)
  return remade.length > 0 ? new Map([...before.faces, ...remade]) : before.faces
}

const NONE: readonly number[] = []

const isBar = ({ look, folded }: Pick<Face, 'look' | 'folded'>) =>
  !folded && (look === 'and' || look === 'or' || look === 'join')

/** How far the steps of each lane reach; only lanes of the suspects are looked at again. */
export function extentsOf(
  placing: Placing,
  reading: Reading,
  faces: ReadonlyMap<Id, Face>,
  suspects: ReadonlySet<Id> | null,
  before: Before,
): ReadonlyMap<Id, Extent> {
  const found = new Map(suspects && before ? before.extents : [])
  const lanes = suspects ? new Set([...suspects].map((id) => reading.laneOf.get(id) ?? '')) : reading.members.keys()
  for (const lane of lanes) {
    let [top, bottom] = [Infinity, -Infinity]
    for (const id of reading.members.get(lane) ?? []) {
      const look = faces.get(id)!
      if (isBar(look)) continue
      const y = placeIn(placing, id)![1]
      const middle = y + look.height / 2
      const question = look.question ? look.question.y + look.question.height : 0
      top = Math.min(top, y, middle - 30)
      bottom = Math.max(bottom, y + Math.max(look.height, question), middle + 30)
    }
    if (top === Infinity) found.delete(lane)
    else found.set(lane, { top, bottom })
  }
  return found
}

export interface Boxing {
  readonly map: ProcessMap
  readonly placing: Placing
  readonly reading: Reading
  readonly faces: ReadonlyMap<Id, Face>
  readonly lanes: readonly SceneLane[]
  readonly pinned: ReadonlyMap<Id, readonly number[]>
  readonly number: (id: Id) => string
}

/** `touched` are the steps whose face, place, lane, number or problems may be others than before; null: all. */
export function boxesOf(
  boxing: Boxing,
  touched: ReadonlySet<Id> | null,
  before: Before,
): { boxes: ReadonlyMap<Id, Box>; changed: Changed[] } {
  const { map, reading } = boxing
  const lanes = new Map(boxing.lanes.map((lane) => [lane.id, lane]))
  const top = (id: Id) => {
    const lane = lanes.get(reading.laneOf.get(id) ?? '')
    return lane?.folded ? lane.y + SIZES.laneMargin : placeIn(boxing.placing, id)![1] + (lane?.shift ?? 0)
  }
  const changed: Changed[] = []
  const made = (id: Id): Box => {
    const box = boxOf(id, boxing, top, before)
    const was = before?.boxes.get(id) ?? null
    if (was !== box) changed.push({ was, is: box })
    return box
  }
  if (touched && before && sameShape(reading, before.reading)) {
    const remade = new Map<Id, Box>()
    for (const id of withBars(touched, boxing)) remade.set(id, made(id))
    if (changed.length === 0) return { boxes: before.boxes, changed }
    const boxes = new Map(before.boxes)
    for (const [id, box] of remade) boxes.set(id, box)
    return { boxes, changed }
  }
  const boxes = new Map(map.steps.map(({ id }) => [id, made(id)]))
  for (const [id, was] of before?.boxes ?? []) if (!boxes.has(id)) changed.push({ was, is: null })
  return { boxes, changed }
}

function lookOf(id: Id, { placing, reading, faces }: Boxing): Face {
  const whole = faces.get(id)!
  return placing.options.folded?.has(reading.laneOf.get(id) ?? '') ? foldedFace(whole) : whole
}

/** Bars reach over their neighbours: whoever moves may lengthen them. */
function withBars(touched: ReadonlySet<Id>, boxing: Boxing): ReadonlySet<Id> {
  const { reading } = boxing
  const all = new Set(touched)
  for (const id of touched) {
    for (const { start } of reading.into.get(id) ?? []) if (isBar(lookOf(start!, boxing))) all.add(start!)
    for (const { end } of reading.out.get(id) ?? []) if (isBar(lookOf(end!, boxing))) all.add(end!)
  }
  return all
}

function boxOf(id: Id, boxing: Boxing, top: (id: Id) => number, before: Before): Box {
  const { placing, reading, faces, pinned } = boxing
  const look = lookOf(id, boxing)
  const place = placeIn(placing, id)!
  const y = top(id)
  const span = isBar(look) && place.length === 2 && !placing.options.chain ? barSpan(id, look, y, boxing, top) : null
  const own = {
    x: place[0],
    y: span?.y ?? y,
    height: span?.height ?? look.height,
    laneId: reading.laneOf.get(id) ?? null,
    number: boxing.number(id),
    problems: pinned.get(id) ?? NONE,
  }
  const old = before && before.faces.get(id) === faces.get(id) ? before.boxes.get(id) : undefined
  const stays = old && (Object.keys(own) as (keyof typeof own)[]).every((key) => sameValue(old[key], own[key]))
  return stays ? old : { ...look, ...own }
}

/** A fork reaches over the rows it opens, a join over those it closes. */
function barSpan(id: Id, look: Face, y: number, boxing: Boxing, top: (id: Id) => number) {
  const { reading } = boxing
  const flows = ((look.look === 'join' ? reading.into : reading.out).get(id) ?? []).filter(
    (flow) => !reading.back.has(flow.id),
  )
  const middles = flows.map((flow) => {
    const other = look.look === 'join' ? flow.start! : flow.end!
    const face = lookOf(other, boxing)
    return isBar(face) ? null : top(other) + face.height / 2
  })
  const own = y + look.height / 2
  const known = middles.filter((one) => one !== null)
  const highest = Math.min(own - 30, ...known.map((one) => one - 24))
  return { y: highest, height: Math.max(own + 30, ...known.map((one) => one + 24)) - highest }
}
