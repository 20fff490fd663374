import type { Id } from '../ids.ts'
import { FIXED, type FixedName } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import { FIXED_NAMES, NOUN_NAMES } from './containers.ts'

/** One thing that is different: performed again by `replay`. */
export type Change =
  | { what: 'add'; noun: Noun; id: Id; fields: Record<string, unknown> }
  | { what: 'remove'; noun: Noun; id: Id }
  | { what: 'set'; noun: Noun; id: Id; fields: Record<string, unknown> }
  | { what: 'fixed'; name: FixedName; fields: Record<string, unknown> }
  | { what: 'place'; id: Id; place: Place }

/** What turns `before` into `after`, owners first. Both are living snapshots. */
export function difference(before: Project, after: Project): Change[] {
  const changes: Change[] = []
  for (const name of FIXED_NAMES) {
    const fields = changed(FIXED[name], before[name], after[name])
    if (fields) changes.push({ what: 'fixed', name, fields })
  }
  for (const noun of NOUN_NAMES) {
    const were = before[noun] as ReadonlyMap<Id, Record<string, unknown>>
    const are = after[noun] as ReadonlyMap<Id, Record<string, unknown>>
    for (const [id, record] of are) {
      const was = were.get(id)
      if (!was) changes.push({ what: 'add', noun, id, fields: named(NOUNS[noun], record) })
      else if (was !== record) {
        const fields = changed(NOUNS[noun], was, record)
        if (fields) changes.push({ what: 'set', noun, id, fields })
      }
    }
    for (const id of were.keys()) if (!are.has(id)) changes.push({ what: 'remove', noun, id })
  }
  for (const [id, place] of after.layout) {
    if (!after.steps.has(id)) continue
    if (JSON.stringify(before.layout.get(id)) !== JSON.stringify(place)) changes.push({ what: 'place', id, place })
  }
  return changes
}

function named(fields: object, record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, record[name]]))
}

/** The fields of the second that are not as in the first; null: all are. */
export function changed(fields: object, before: object, after: object): Record<string, unknown> | null {
  const differing = Object.entries(named(fields, after as Record<string, unknown>)).filter(
    ([name, value]) => JSON.stringify((before as Record<string, unknown>)[name]) !== JSON.stringify(value),
  )
  return differing.length > 0 ? Object.fromEntries(differing) : null
}
