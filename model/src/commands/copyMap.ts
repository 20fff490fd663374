import { orderBetween } from '../document/order.ts'
import { processMap } from '../graph/processMap.ts'
import { type Id, newId } from '../ids.ts'
import type { MapRecord } from '../records/map.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  name: string
  state: MapRecord['state']
  /** Fields of the copies that differ, by the id of what is copied: a kept supposition. */
  changes?: Readonly<Record<Id, object>>
}

/** A target map starts as a copy of the current one: every step and flow remembers where it comes from. */
export const copyMap: Command<Input> = {
  name: 'map.copy',
  check: (project, { map, name, state, changes = {} }) =>
    all(
      () => present(project, 'maps', [map]),
      () => acceptedFields('maps', { name, state }),
      ...Object.entries(changes).map(
        ([id, fields]) =>
          () =>
            acceptedFields(project.steps.has(id) ? 'steps' : 'flows', fields, [id]),
      ),
    ),
  run(draft, { map, name, state, changes = {} }) {
    const source = processMap(draft.project, map)
    if (!source) return []
    const order = orderBetween(source.map.order || null, null)
    const copy = draft.create('maps', { name, state, order, from: [map] })
    const ids = new Map<Id, Id>()
    for (const { id } of [...source.lanes, ...source.steps]) ids.set(id, newId())
    const renewed = (id: Id | null) => (id ? (ids.get(id) ?? null) : null)
    for (const { id, deletedAt: _, ...lane } of source.lanes) draft.create('lanes', { ...lane, map: copy }, ids.get(id))
    for (const { id, deletedAt: _, ...step } of source.steps) {
      const fields = {
        ...step,
        ...changes[id],
        map: copy,
        lane: renewed(step.lane),
        join: renewed(step.join),
        from: [id],
      }
      draft.create('steps', fields, ids.get(id))
      const place = draft.project.layout.get(id)
      if (place) draft.place(ids.get(id) as Id, place)
    }
    for (const { id, deletedAt: _, ...flow } of source.flows) {
      draft.create('flows', {
        ...flow,
        ...changes[id],
        map: copy,
        start: renewed(flow.start),
        end: renewed(flow.end),
        from: [id],
      })
    }
    return [copy]
  },
}
