import type { Change } from '../document/difference.ts'
import { orderBetween } from '../document/order.ts'
import type { Id } from '../ids.ts'
import { copyRecords } from '../kinds/copyRecords.ts'
import { knownKind, mapKind } from '../kinds/kinds.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  name: string
  state: MapRecord['state']
  /** What is replayed on the copies, by the ids of what is copied: a kept supposition. */
  changes?: readonly Change[]
}

/** A target map starts as a copy of the current one: every step and flow remembers where it comes from. */
export const copyMap: Command<Input> = {
  name: 'map.copy',
  check: (project, { map, name, state, changes = [] }) =>
    all(
      () => present(project, 'maps', [map]),
      () => knownKind(project.maps.get(map)!.kind),
      () => acceptedFields('maps', { name, state }),
      ...changes.map((change) => () => replayable(project, map, change)),
    ),
  run(draft, { map, name, state, changes = [] }) {
    const source = draft.project.maps.get(map)
    const kind = source && mapKind(source.kind)
    if (!kind) return []
    const order = orderBetween(source.order || null, null)
    const copy = draft.create('maps', { name, state, kind: kind.name, order, from: [map] })
    const ids = kind.copy?.(draft, map, copy) ?? copyRecords(draft, kind.nouns, map, copy)
    for (const change of changes) {
      if (change.what === 'set') draft.set(change.noun, ids.get(change.id) as Id, change.fields as never)
    }
    return [copy]
  },
}

/** Only fields of the map's own steps and flows can be replayed on their copies. */
function replayable(project: Project, map: Id, change: Change): Result {
  if (change.what !== 'set' || (change.noun !== 'steps' && change.noun !== 'flows')) {
    throw new Error(`A copy of a map cannot replay the change "${change.what}".`)
  }
  const { noun, id, fields } = change
  return all(
    () => present(project, noun, [id]),
    () => (project[noun].get(id)?.map === map ? ok() : refuse('record.gone', 'It has been deleted meanwhile.', [id])),
    () => acceptedFields(noun, fields, [id]),
  )
}
