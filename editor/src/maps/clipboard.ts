import { type Clip, copySteps, type Id, pasteSteps, removeElements } from '@potok/model'
import { type Point, snap } from '../tools/tool.ts'
import { toast } from '../ui/toasts.ts'
import type { Bench } from './bench.ts'
import { pasteTable } from './table.ts'

const MARK = 'potok/steps'

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
  pasteTable(bench, text, at)
}

export function removeSelected(bench: Bench): void {
  const { steps, flows } = bench.project()
  const ids = [...bench.desk.getState().selection]
  const gone = { steps: ids.filter((id) => steps.has(id)), flows: ids.filter((id) => flows.has(id)) }
  const count = gone.steps.length + gone.flows.length
  if (count === 0 || !bench.act(removeElements, gone)) return
  toast(bench.say('map.deleted', { count }), {
    action: { words: bench.say('map.bringBack'), run: () => void bench.undo()?.undo() },
  })
}

export function selectedSteps(bench: Bench): Id[] {
  const { steps } = bench.project()
  return [...bench.desk.getState().selection].filter((id) => steps.has(id))
}

/** Beside what is selected; with nothing selected where the person looks. */
export function placeToPaste(bench: Bench): Point {
  const { boxes } = bench.scene()
  const box = boxes.get(selectedSteps(bench)[0] ?? '')
  if (box) return [box.x + 24, box.y + 24]
  const view = bench.view()
  if (!view || boxes.size === 0) return [16, 8]
  const { x, y, zoom } = view.getViewport()
  return [24 - x / zoom, Math.max(8, 8 - y / zoom)]
}

/** How far the copies go, so that the first of them stands at the point. */
function awayFrom(clip: Clip, at: Point): readonly [number, number] {
  const place = clip.steps.find((one) => one.place)?.place ?? [0, 0]
  return [snap(at[0] - place[0]), snap(at[1] - place[1])]
}

function clipOf(text: string): Clip | null {
  if (!text.startsWith(`{"${MARK}"`)) return null
  try {
    const clip = (JSON.parse(text) as Record<string, Partial<Clip>>)[MARK]
    return Array.isArray(clip?.steps) && Array.isArray(clip.flows) && [...clip.steps, ...clip.flows].every(isLink)
      ? (clip as Clip)
      : null
  } catch {
    return null // not ours after all: its rows are read as text
  }
}

const isLink = (one: Partial<Clip['steps'][number]> | null) =>
  typeof one?.id === 'string' && typeof one.fields === 'object' && one.fields !== null
