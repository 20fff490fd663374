import { addStep, type Clip, copySteps, type Id, pasteSteps, readTime, remove } from '@potok/model'
import { SIZES } from '../tools/nextPlace.ts'
import { type Point, snap } from '../tools/tool.ts'
import { toast } from '../ui/toasts.ts'
import type { Bench } from './bench.ts'
import { rowsOf } from './rowsOf.ts'

const MARK = 'potok/steps'
const MOST_ROWS = 200

export function copyText(bench: Bench): string | null {
  const steps = selectedSteps(bench)
  if (steps.length === 0) return null
  return JSON.stringify({ [MARK]: copySteps(bench.project(), steps) })
}

/** Steps of a map come back as they were; rows of a table become steps one after another. */
export function pasteText(bench: Bench, text: string, at: Point): void {
  const clip = clipOf(text)
  if (clip !== null) {
    const ids = bench.act(pasteSteps, { map: bench.map, clip, by: awayFrom(clip, at) })
    if (ids) bench.desk.setState({ selection: new Set(ids.filter((id) => bench.project().steps.has(id))) })
    return
  }
  const rows = rowsOf(text)
  if (rows.length === 0) toast(bench.say('map.nothingToPaste'))
  else if (rows.length > MOST_ROWS)
    toast(bench.say('map.tooManyRows', { count: rows.length, most: MOST_ROWS }), { tone: 'danger' })
  else pasteRows(bench, rows, at)
}

function pasteRows(bench: Bench, rows: readonly { text: string; time: string | null }[], at: Point): void {
  const lane = bench.picture().lanes[0]?.id
  if (!lane) return
  const made: Id[] = []
  rows.forEach((row, place) => {
    const read = row.time ? readTime(row.time, bench.project().settings.workdayMinutes) : null
    const ids = bench.act(addStep, {
      map: bench.map,
      lane,
      fields: { look: 'operation', text: row.text, ...(read?.ok && read.value ? { time: read.value } : {}) },
      at: [snap(at[0]) + place * (SIZES.operation.width + 24), snap(at[1])],
      ...(made.length > 0 ? { after: made.at(-1) } : {}),
    })
    const step = ids?.find((id) => bench.project().steps.has(id))
    if (step) made.push(step)
  })
  bench.desk.setState({ selection: new Set(made) })
}

export function removeSelected(bench: Bench): void {
  const { selection } = bench.desk.getState()
  const { steps, flows } = bench.project()
  const ids = [...selection]
  const gone = [
    ['steps', ids.filter((id) => steps.has(id))],
    ['flows', ids.filter((id) => flows.has(id))],
  ] as const
  let done = 0
  for (const [noun, of] of gone) {
    if (of.length > 0 && bench.act(remove, { noun, ids: of })) done += of.length
  }
  if (done > 0)
    toast(bench.say('map.deleted', { count: done }), {
      action: { words: bench.say('map.bringBack'), run: () => void bench.undo()?.undo() },
    })
}

export function selectedSteps(bench: Bench): Id[] {
  const { steps } = bench.project()
  return [...bench.desk.getState().selection].filter((id) => steps.has(id))
}

/** How far the copies go, so that the first of them stands at the point. */
function awayFrom(clip: Clip, at: Point): readonly [number, number] {
  const place = clip.steps.find((one) => one.place)?.place ?? [0, 0]
  return [snap(at[0] - place[0]), snap(at[1] - place[1])]
}

function clipOf(text: string) {
  if (!text.startsWith(`{"${MARK}"`)) return null
  try {
    return (JSON.parse(text) as Record<string, Clip>)[MARK] ?? null
  } catch {
    return null // not ours after all: its rows are read as text
  }
}
