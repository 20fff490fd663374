import { type Id, subprocessOf } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'

/** Opens the map that this step, or the selected one, stands for; the browser's way back leads here again. */
export function openInside(bench: Bench, step: Id | undefined = selectedSteps(bench)[0]): void {
  const found = bench.project().steps.get(step ?? '')
  const inner = found && subprocessOf(bench.project(), found)
  if (inner) bench.openMap(inner)
}
