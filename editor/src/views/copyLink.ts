import { here, whole } from '../address.ts'
import type { Bench } from '../maps/bench.ts'
import { pathOf, readRoute } from '../routes.ts'
import { copyWords } from '../ui/copyWords.ts'

/** Copies the address of the chosen step, or of the map when none is chosen. */
export function copyLink(bench: Bench): void {
  const route = readRoute(here())
  if (route.name !== 'map') return
  const step = [...bench.desk.getState().selection].find((id) => bench.project().steps.has(id)) ?? null
  void copyWords(whole(pathOf({ ...route, map: bench.map, step })), bench.say)
}
