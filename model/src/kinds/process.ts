import type { Draft } from '../document/draft.ts'
import { groupsAmong } from '../graph/groups.ts'
import { type Id, newId } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { processMap } from '../subprocess/processMap.ts'
import { tourOf } from '../tour/tour.ts'
import type { MapKind } from './kind.ts'

export const processKind: MapKind = {
  name: 'process',
  nouns: ['lanes', 'groups', 'steps', 'flows', 'bookmarks'],
  copy(draft, from, to) {
    const ids = new Map<Id, Id>()
    const source = processMap(draft.project, from)
    if (!source) return ids
    const groups = groupsAmong(draft.project, source.steps).map(({ group }) => group)
    for (const { id } of [...source.lanes, ...source.steps, ...groups]) ids.set(id, newId())
    const renewed = (id: Id | null) => (id ? (ids.get(id) ?? null) : null)
    for (const { id, deletedAt: _, ...lane } of source.lanes) draft.create('lanes', { ...lane, map: to }, ids.get(id))
    for (const { id, deletedAt: _, ...group } of groups) draft.create('groups', { ...group, map: to }, ids.get(id))
    for (const { id, deletedAt: _, ...step } of source.steps) {
      const fields = {
        // What stands for a map keeps what was written, not what that map comes to.
        ...(step.subprocess ? written(draft.project, id) : step),
        map: to,
        lane: renewed(step.lane),
        group: renewed(step.group),
        join: renewed(step.join),
        from: [id],
      }
      draft.create('steps', fields, ids.get(id))
      copyPlace(draft, id, ids.get(id) as Id)
    }
    for (const { id, deletedAt: _, ...flow } of source.flows) {
      ids.set(id, newId())
      const fields = { ...flow, map: to, start: renewed(flow.start), end: renewed(flow.end), from: [id] }
      draft.create('flows', fields, ids.get(id))
    }
    copyParts(draft, from, to, ids)
    for (const { id, deletedAt: _, ...bookmark } of tourOf(draft.project, from)) {
      ids.set(id, newId())
      const elements = bookmark.elements.flatMap((one) => renewed(one) ?? [])
      draft.create('bookmarks', { ...bookmark, map: to, elements }, ids.get(id))
    }
    return ids
  },
}

/** What was kept of a file of another program goes along with what it belongs to. */
function copyParts(draft: Draft, from: Id, to: Id, ids: ReadonlyMap<Id, Id>): void {
  for (const { id: _, deletedAt: __, about, names, ...part } of draft.project.foreignParts.values()) {
    if (part.map !== from || (about !== null && !ids.has(about))) continue
    const renewed = Object.entries(names ?? {}).flatMap(([id, name]) => {
      const copy = ids.get(id)
      return copy ? [[copy, name] as const] : []
    })
    const fields = { ...part, map: to, about: about && ids.get(about)!, names: names && Object.fromEntries(renewed) }
    draft.create('foreignParts', fields)
  }
}

function copyPlace(draft: Draft, from: Id, to: Id): void {
  const place = draft.project.layout.get(from)
  if (place) draft.place(to, place)
}

function written(project: Project, id: Id) {
  const { id: _, deletedAt: __, ...fields } = project.steps.get(id)!
  return fields
}
