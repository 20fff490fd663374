import type { Id } from '../ids.ts'
import type { Bend } from '../records/bend.ts'
import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import { bentWay } from './bending.ts'
import { covers } from './box.ts'
import type { Changed } from './boxes.ts'
import { union } from './gridIndex.ts'
import { type Around, Ground, Outlook, Stale } from './ground.ts'
import { layLabels } from './labels.ts'
import type { Before, Laid } from './making.ts'
import { segments } from './paths.ts'
import type { Role } from './ports.ts'
import type { Reading } from './reading.ts'
import { sameShape } from './reread.ts'
import { route } from './route.ts'
import { sameValue } from './sameValue.ts'
import type { Box, FlowLine, Locale, Point } from './shapes.ts'
import { labelRects } from './stars.ts'

export interface Relaid {
  readonly was: Laid | null
  readonly is: Laid | null
}

export interface Laying {
  readonly reading: Reading
  readonly project: Project
  readonly locale: Locale
  /** Steps after each other: a way that was bent on the map is none here. */
  readonly chain: boolean
  readonly boxes: ReadonlyMap<Id, Box>
  readonly changed: readonly Changed[]
  readonly pinned: ReadonlyMap<Id, readonly number[]>
  readonly repinned: ReadonlySet<Id>
}

export interface Lain {
  readonly laid: readonly Laid[]
  readonly lines: ReadonlyMap<Id, FlowLine>
  readonly relaid: readonly Relaid[]
  readonly ground: Ground
}

/** Every flow gets along with the boxes and with the flows before it; one is laid again only where something it saw has changed. */
export function flowsOf(laying: Laying, before: Before): Lain {
  const flows = layingFlows(laying, before)
  for (;;) {
    const { done, value } = flows.next()
    if (done) return value
  }
}

/** The same, a flow at a time. */
export function* layingFlows(laying: Laying, before: Before): Generator<FlowLine, Lain> {
  const { reading, boxes, pinned, repinned } = laying
  const same = before !== null && sameShape(reading, before.reading)
  const ground = before ? groundOf(before) : emptyGround(boxes.values())
  const order = same && reading === before.reading ? null : inOrder(reading)
  const stale = new Stale()
  if (before) for (const one of laying.changed) standAnew(one, ground, stale)
  const former = before && !same ? formerOf(before, order!, reading, ground, stale) : null
  if (!same) ground.ranks = new Map(order!.map(({ id }, index) => [id, index]))
  const laid: Laid[] = same ? [...before.laid] : []
  const relaid: Relaid[] = []
  const count = order?.length ?? laid.length
  for (let rank = 0; rank < count; rank++) {
    const was = (same ? before.laid[rank] : former?.known.get(order![rank]!.id)) ?? null
    const flow = order ? order[rank]! : was!.flow
    const role = same ? was!.role : roleOf(flow, reading)
    const stays =
      was !== null &&
      was.flow === flow &&
      was.role === role &&
      !former?.moved.has(flow.id) &&
      !repinned.has(flow.id) &&
      !stale.reaches(was.seen)
    const is = stays ? was : lay(flow, role, boxes, pinned.get(flow.id) ?? [], laying, ground, was, before === null)
    laid[rank] = is
    if (was?.line === is.line) continue
    if (was) {
      ground.removeLine(was.line)
      stale.add(was.area)
    }
    ground.addLine(is.line)
    if (before) stale.add(is.area)
    relaid.push({ was, is })
    yield is.line
  }
  for (const was of former?.gone ?? []) relaid.push({ was, is: null })
  return { laid, lines: linesOf(laid, relaid, same ? before : null), relaid, ground }
}

const inOrder = ({ flows, back }: Reading) => [
  ...flows.filter((flow) => !back.has(flow.id)),
  ...flows.filter((flow) => back.has(flow.id)),
]

export function roleOf(flow: Flow, reading: Reading): Role {
  if (reading.back.has(flow.id)) return 'back'
  return reading.steps.get(flow.start!)!.look === 'xor' && !reading.main.has(flow.id) ? 'side' : 'main'
}

/** Two scenes may follow from one: the second finds the ground moved on and makes its own. */
function groundOf(before: NonNullable<Before>): Ground {
  if (before.ground.serves === before.scene) {
    before.ground.serves = null
    return before.ground
  }
  const ground = emptyGround(before.boxes.values())
  for (const { line } of before.laid) ground.addLine(line)
  ground.ranks = new Map(before.laid.map(({ flow }, index) => [flow.id, index]))
  return ground
}

function emptyGround(boxes: Iterable<Box>): Ground {
  const ground = new Ground()
  for (const box of boxes) ground.addBox(box)
  return ground
}

const SEEN = ['x', 'y', 'width', 'height', 'question', 'look', 'problems'] as const satisfies readonly (keyof Box)[]

function standAnew({ was, is }: Changed, ground: Ground, stale: Stale) {
  if (was && is && SEEN.every((field) => sameValue(was[field], is[field]))) return
  if (was) {
    ground.removeBox(was)
    stale.add(union(covers(was)))
  }
  if (is) {
    ground.addBox(is)
    stale.add(union(covers(is)))
  }
}

/** What was laid on a map of another shape: flows that are gone leave room, flows that moved in the order are laid again. */
function formerOf(before: NonNullable<Before>, order: readonly Flow[], reading: Reading, ground: Ground, stale: Stale) {
  const rank = new Map(order.map(({ id }, index) => [id, index]))
  const known = new Map<Id, Laid>()
  const gone: Laid[] = []
  const moved = new Set<Id>()
  let last = -1
  let inTurn = true
  for (const one of before.laid) {
    const { id } = one.flow
    const now = rank.get(id)
    if (now === undefined) {
      gone.push(one)
      ground.removeLine(one.line)
      stale.add(one.area)
      continue
    }
    known.set(id, one)
    if (before.reading.back.has(id) !== reading.back.has(id)) {
      moved.add(id)
      stale.add(one.area)
    } else {
      inTurn &&= now > last
      last = now
    }
  }
  if (!inTurn) for (const id of known.keys()) moved.add(id)
  return { known, gone, moved }
}

function linesOf(laid: readonly Laid[], relaid: readonly Relaid[], before: Before): ReadonlyMap<Id, FlowLine> {
  if (!before) return new Map(laid.map(({ flow, line }) => [flow.id, line]))
  if (relaid.length === 0) return before.scene.flows
  const lines = new Map(before.scene.flows)
  for (const { is } of relaid) if (is) lines.set(is.flow.id, is.line)
  return lines
}

function lay(
  flow: Flow,
  role: Role,
  boxes: ReadonlyMap<Id, Box>,
  problems: readonly number[],
  { project, locale, chain }: Laying,
  ground: Ground,
  was: Laid | null,
  isFirst: boolean,
): Laid {
  const around = new Outlook(ground, flow.id, isFirst)
  const fresh = lineOf(flow, role, boxes, problems, { project, locale, chain }, around)
  const line = was && sameValue(was.line, fresh) ? was.line : fresh
  return { flow, role, line, area: union([...segments(line.points), ...labelRects(line)]), seen: around.seen }
}

/** One flow, laid around what it sees. */
export function lineOf(
  flow: Flow,
  role: Role,
  boxes: ReadonlyMap<Id, Box>,
  problems: readonly number[],
  { project, locale, chain }: Pick<Laying, 'project' | 'locale' | 'chain'>,
  around: Around,
): FlowLine {
  const [start, end] = [boxes.get(flow.start!)!, boxes.get(flow.end!)!]
  const returns = role === 'back'
  const bent = flow.bend && !chain ? kept(flow.bend, start, end, around) : null
  const points = bent ?? route(start, end, role, around)
  const labels = layLabels({ flow, points, start, returns, starred: problems.length > 0 }, project, locale, around)
  return {
    id: flow.id,
    start: start.id,
    end: end.id,
    points,
    bent: bent !== null,
    returns,
    labels,
    problems,
  }
}

/** As it was bent, wherever that leads: it looks at nothing but its own steps. */
function kept(bend: Bend, start: Box, end: Box, around: Around): Point[] | null {
  around.boxes(start)
  around.boxes(end)
  return bentWay(bend, start, end)
}
