import type { Id } from '../ids.ts'
import type { Changed } from './boxes.ts'
import type { Relaid } from './flows.ts'
import type { Before } from './making.ts'
import type { Reading } from './reading.ts'
import { sameShape } from './reread.ts'
import type { Box, FlowLine } from './shapes.ts'

/** A flow that leaves or enters a decision by the bottom pushes its question to the right of the line. */
export function asideQuestions(
  boxes: ReadonlyMap<Id, Box>,
  lines: ReadonlyMap<Id, FlowLine>,
  reading: Reading,
  changed: readonly Changed[],
  relaid: readonly Relaid[],
  before: Before,
): { boxes: ReadonlyMap<Id, Box>; changed: readonly Id[] } {
  const suspects = new Set<Id>()
  for (const { was, is } of changed) suspects.add((is ?? was)!.id)
  for (const { was, is } of relaid) for (const one of [was, is]) if (one) suspects.add(one.line.start).add(one.line.end)
  const drawn = new Map<Id, Box>()
  for (const id of suspects) {
    const box = boxes.get(id)
    if (!box) continue
    const aside = box.question !== null && meetsBelow(box, lines, reading)
    const was = before?.boxes.get(id) === box ? before.scene.boxes.get(id)! : null
    const stays = was !== null && (was !== box) === aside
    drawn.set(id, stays ? was : aside ? movedAside(box) : box)
  }
  const differ = [...suspects].filter((id) => before?.scene.boxes.get(id) !== drawn.get(id))
  if (before && before.boxes === boxes && differ.length === 0) return { boxes: before.scene.boxes, changed: differ }
  // A map of another shape has its own order of boxes; otherwise the former picture is nearly this one.
  const isNew = !before || !sameShape(reading, before.reading)
  const all = new Map(isNew ? boxes : before.scene.boxes)
  if (isNew && before) for (const [id, box] of boxes) if (!drawn.has(id)) all.set(id, before.scene.boxes.get(id) ?? box)
  for (const [id, box] of drawn) all.set(id, box)
  return { boxes: all, changed: differ }
}

function meetsBelow(box: Box, lines: ReadonlyMap<Id, FlowLine>, reading: Reading): boolean {
  const bottom = box.y + box.height
  const leaves = (reading.out.get(box.id) ?? []).some(({ id }) => lines.get(id)!.points[0]![1] === bottom)
  return leaves || (reading.into.get(box.id) ?? []).some(({ id }) => lines.get(id)!.points.at(-1)![1] === bottom)
}

function movedAside(box: Box): Box {
  const x = box.width / 2 + 6
  return {
    ...box,
    question: { ...box.question!, x },
    lines: box.lines.map((line) => ({ ...line, x, anchor: 'start' as const })),
  }
}
