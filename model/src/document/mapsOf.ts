import type { Id } from '../ids.ts'
import type { ProjectDocument } from './projectDocument.ts'

/** The maps on which these records are, deleted ones included; a map is on itself. */
export function mapsOf(document: ProjectDocument, ids: Iterable<Id>): Set<Id> {
  const maps = new Set<Id>()
  const containers = (['steps', 'flows', 'lanes', 'groups'] as const).map((noun) => document.everyRecord(noun))
  for (const id of ids) {
    if (document.everyRecord('maps').has(id)) maps.add(id)
    for (const records of containers) {
      const { map } = (records.get(id) ?? {}) as { map?: unknown }
      if (typeof map === 'string') maps.add(map)
    }
  }
  return maps
}
