import type { Bench } from '../maps/bench.ts'
import { addressOf, readRoute } from '../routes.ts'
import { copyWords } from '../ui/copyWords.ts'

/** Copies the address of the chosen step, or of the map when none is chosen. */
export function copyLink(bench: Bench): void {
  const route = readRoute(location)
  if (route.name !== 'map') return
  const step = [...bench.desk.getState().selection].find((id) => bench.project().steps.has(id)) ?? null
  void copyWords(`${location.origin}${addressOf({ ...route, map: bench.map, step })}`, bench.say)
}
