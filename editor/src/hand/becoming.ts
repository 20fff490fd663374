import { changeLook, type Id, type Look, type Place } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { SIZES } from '../tools/nextPlace.ts'

/** The selected steps become another kind of element; their middles stay where they are. */
export function become(bench: Bench, look: Look): void {
  const { layout } = bench.project()
  const { boxes } = bench.scene()
  const steps = selectedSteps(bench)
  const places: Record<Id, Place> = {}
  for (const id of steps) {
    const [place, box] = [layout.get(id), boxes.get(id)]
    if (!place || !box) continue
    const { width, height } = SIZES[look]
    places[id] = [place[0] + Math.round((box.width - width) / 2), place[1] + Math.round((box.height - height) / 2)]
  }
  bench.act(changeLook, { steps, look, places }, { about: steps[0] ?? null })
}
