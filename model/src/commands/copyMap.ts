import type { Change } from '../document/difference.ts'
import { orderBetween } from '../document/order.ts'
import { groupsAmong } from '../graph/groups.ts'
import { type Id, newId } from '../ids.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { processMap } from '../subprocess/processMap.ts'
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
      () => acceptedFields('maps', { name, state }),
      ...changes.map((change) => () => replayable(project, map, change)),
    ),
  run(draft, { map, name, state, changes = [] }) {
    const source = processMap(draft.project, map)
    if (!source) return []
    const order = orderBetween(source.map.order || null, null)
    const copy = draft.create('maps', { name, state, order, from: [map] })
    const ids = new Map<Id, Id>()
    const groups = groupsAmong(draft.project, source.steps).map(({ group }) => group)
    for (const { id } of [...source.lanes, ...source.steps, ...groups]) ids.set(id, newId())
    const renewed = (id: Id | null) => (id ? (ids.get(id) ?? null) : null)
    for (const { id, deletedAt: _, ...lane } of source.lanes) draft.create('lanes', { ...lane, map: copy }, ids.get(id))
    for (const { id, deletedAt: _, ...group } of groups) draft.create('groups', { ...group, map: copy }, ids.get(id))
    for (const { id, deletedAt: _, ...step } of source.steps) {
      const fields = {
        // What stands for a map keeps what was written, not what that map comes to.
        ...(step.subprocess ? written(draft.project, id) : step),
        map: copy,
        lane: renewed(step.lane),
        group: renewed(step.group),
        join: renewed(step.join),
        from: [id],
      }
      draft.create('steps', fields, ids.get(id))
      const place = draft.project.layout.get(id)
      if (place) draft.place(ids.get(id) as Id, place)
    }
    for (const { id, deletedAt: _, ...flow } of source.flows) {
      ids.set(id, newId())
      const fields = {
        ...flow,
        map: copy,
        start: renewed(flow.start),
        end: renewed(flow.end),
        from: [id],
      }
      draft.create('flows', fields, ids.get(id))
    }
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

function written(project: Project, id: Id) {
  const { id: _, deletedAt: __, ...fields } = project.steps.get(id)!
  return fields
}
