import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Place, Project } from '../records/project.ts'
import { cappedFace, type Face, face } from './box.ts'
import { labelWidths } from './labelText.ts'
import { participantOf } from './participantOf.ts'
import { type Reading, readMap } from './reading.ts'
import type { Locale } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** How far a row goes before the next one begins. */
const ROW = 1320
/** Between rows: room for the flows that go back to the left, and for returns. */
const BETWEEN = 56

/** Places for a map without lanes: along the flow from left to right, row under row (domain.md 2.2). */
export function chained(map: ProcessMap, project: Project, locale: Locale): Record<Id, Place> {
  const reading = readMap(map)
  const { merges, laneOf, into, steps } = reading
  const placed: Record<Id, Place> = {}
  let row: { id: Id; x: number; face: Face }[] = []
  let [x, y] = [0, 0]
  const end = () => {
    const up = Math.max(0, ...row.map((one) => one.face.height / 2))
    const down = Math.max(0, ...row.map((one) => foot(one.face) - one.face.height / 2))
    for (const one of row) placed[one.id] = [one.x, y + up - one.face.height / 2]
    y += up + down + BETWEEN
    row = []
    x = 0
  }
  for (const id of inTurn(reading)) {
    const whole = face(steps.get(id)!, project, locale, merges.has(id))
    const drawn = cappedFace(whole, participantOf(laneOf.get(id) ?? null, project, locale))
    const before = row.at(-1)
    const flow = (into.get(id) ?? []).find(({ start }) => start === before?.id)
    const over = drawn.question ? Math.max(0, (drawn.question.width - drawn.width) / 2) : 0
    const at = snap(x + (before ? gapOf(flow, project, locale) : 0) + over)
    if (before && at + drawn.width + over > ROW) end()
    const here = row.length > 0 ? at : snap(over)
    row.push({ id, x: here, face: drawn })
    x = here + drawn.width + over
  }
  end()
  return placed
}

/** Along the flow; what is done over again stands after what sends it back. */
function inTurn({ order, rework, into }: Reading): Id[] {
  const after = new Map<Id, Id[]>()
  const turn: Id[] = []
  for (const id of order) {
    const sender = rework.has(id)
      ? (into.get(id) ?? []).map(({ start }) => start!).find((one) => one !== id)
      : undefined
    if (sender === undefined) turn.push(id)
    else after.set(sender, [...(after.get(sender) ?? []), id])
  }
  const seen = new Set<Id>()
  const told: Id[] = []
  const tell = (id: Id) => {
    if (seen.has(id)) return
    seen.add(id)
    told.push(id)
    for (const next of after.get(id) ?? []) tell(next)
  }
  for (const id of [...turn, ...order]) tell(id)
  return told
}

function gapOf(flow: Flow | undefined, project: Project, locale: Locale): number {
  if (!flow) return SIZES.labelledGap
  const { condition, times } = labelWidths(flow, project, locale, project.steps.get(flow.start!)!.look)
  return condition + times > 0 ? Math.max(SIZES.labelledGap, condition + times + 32) : SIZES.gap
}

const foot = ({ height, question }: Face) => Math.max(height, question ? question.y + question.height : 0)

const snap = (x: number) => Math.ceil(x / SIZES.snap) * SIZES.snap
