import { orderOf } from '../document/order.ts'
import { ROW_SORTS } from '../records/journeyRow.ts'
import type { MapKind } from './kind.ts'

const STAGES = 5

/** The client's way: the typed rows, and five stages that nobody has named yet. */
export const journeyKind: MapKind = {
  name: 'journey',
  nouns: ['journeys', 'journeyStages', 'journeySteps', 'journeyRows', 'journeyCells', 'feelings'],
  begin(draft, map) {
    draft.create('journeys', { map })
    const orders = orderOf(ROW_SORTS.length)
    for (const [at, sort] of ROW_SORTS.entries())
      draft.create('journeyRows', { map, sort, order: orders[at] as string })
    for (const order of orderOf(STAGES)) {
      const stage = draft.create('journeyStages', { map, order })
      draft.create('journeySteps', { map, stage, order })
    }
  },
}
