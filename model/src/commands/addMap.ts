import { orderBetween } from '../document/order.ts'
import type { MapRecord } from '../records/map.ts'
import { acceptedFields } from './accepted.ts'
import type { Command } from './command.ts'

export const addMap: Command<{ name: string; state: MapRecord['state'] }> = {
  name: 'map.add',
  check: (_, fields) => acceptedFields('maps', fields),
  run(draft, fields) {
    const last = [...draft.project.maps.values()]
      .map(({ order }) => order)
      .sort()
      .at(-1)
    return [draft.create('maps', { ...fields, order: orderBetween(last ?? null, null) })]
  },
}
