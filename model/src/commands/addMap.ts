import { orderBetween } from '../document/order.ts'
import { knownKind, mapKind } from '../kinds/kinds.ts'
import type { MapRecord } from '../records/map.ts'
import { acceptedFields, all } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  name: string
  state: MapRecord['state']
  /** Without it a process map. */
  kind?: string
}

/** A map with what one of its kind begins with; the map comes first among the ids. */
export const addMap: Command<Input> = {
  name: 'map.add',
  check: (_, { kind = 'process', ...fields }) =>
    all(
      () => knownKind(kind),
      () => acceptedFields('maps', fields),
    ),
  run(draft, fields) {
    const last = [...draft.project.maps.values()]
      .map(({ order }) => order)
      .sort()
      .at(-1)
    const map = draft.create('maps', { ...fields, order: orderBetween(last ?? null, null) })
    mapKind(fields.kind ?? 'process')?.begin?.(draft, map)
    return [map]
  },
}
