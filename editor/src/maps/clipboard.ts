import { type Id, removeElements } from '@potok/model'
import type { Landing } from '../copying/landing.ts'
import type { Pointed } from '../copying/pointed.ts'
import { toast } from '../ui/toasts.ts'
import type { Bench } from './bench.ts'

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

/** Under the pointer over the sheet; else beside what is selected; with nothing selected where the person looks. */
export function placeToPaste(bench: Bench, pointed?: Pointed): Landing {
  const { boxes } = bench.scene()
  const view = bench.view()
  const pointer = pointed?.at()
  if (view && pointer && boxes.size > 0) {
    const { x, y } = view.screenToFlowPosition(pointer)
    pointed?.used()
    return { at: [x, y], isPointed: true }
  }
  return { at: besideSelected(bench), isPointed: false }
}

function besideSelected(bench: Bench): Landing['at'] {
  const { boxes } = bench.scene()
  const box = boxes.get(selectedSteps(bench)[0] ?? '')
  if (box) return [box.x + 24, box.y + 24]
  const view = bench.view()
  if (!view || boxes.size === 0) return [16, 8]
  const { x, y, zoom } = view.getViewport()
  return [24 - x / zoom, Math.max(8, 8 - y / zoom)]
}
