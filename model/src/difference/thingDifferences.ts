import { difference } from '../document/difference.ts'
import type { Id } from '../ids.ts'
import type { FixedName } from '../records/fixed.ts'
import type { Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { type FieldDifference, fieldDifferences } from './fieldDifferences.ts'
import { nameOf } from './nameOf.ts'

/** Everything that differs about one thing. A thing that came or went names no fields. */
export interface ThingDifference {
  readonly what: 'added' | 'removed' | 'changed'
  readonly noun: Noun | FixedName
  readonly id: Id
  readonly name: string
  readonly nameEn: string
  readonly fields: readonly FieldDifference[]
}

/** What to look at: kinds of things, and of what stands on maps only this map's (null: every map's). */
export interface Looked {
  readonly at: readonly (Noun | FixedName)[]
  readonly map: Id | null
  /** Of procedures and their change sheets only this one's; null: every one's. */
  readonly procedure?: Id | null
}

const UNSEEN: ReadonlySet<string> = new Set(['bend', 'height', 'followed'])

/** Fields that no reader of a paper sees: how a flow was bent, how high a lane is, what somebody last accepted or compared. */
const isUnseen = (field: string): boolean => UNSEEN.has(field) || field.endsWith('Taken')

/** What differs between two states of a project, thing by thing and field by field, to the last sign. */
export function thingDifferences(
  before: Project,
  after: Project,
  { at, map, procedure = null }: Looked,
): ThingDifference[] {
  const seen = new Set<string>(at)
  const isOfOther = (project: Project, noun: Noun, id: Id) =>
    isOfOtherMap(project, noun, id, map) || isOfOtherProcedure(project, noun, id, procedure)
  const found: ThingDifference[] = []
  for (const change of difference(before, after)) {
    if (change.what === 'place') continue
    const noun = change.what === 'fixed' ? change.name : change.noun
    if (!seen.has(noun)) continue
    const id = change.what === 'fixed' ? change.name : change.id
    if (change.what === 'add' || change.what === 'remove') {
      const project = change.what === 'add' ? after : before
      if (isOfOther(project, change.noun, id)) continue
      const names = { name: nameOf(project, noun, id), nameEn: nameOf(project, noun, id, 'En') }
      found.push({ what: change.what === 'add' ? 'added' : 'removed', noun, id, ...names, fields: [] })
      continue
    }
    if (change.what === 'set' && isOfOther(after, change.noun, id)) continue
    const was = (change.what === 'fixed' ? before[change.name] : before[change.noun].get(id)) as object
    const fields = fieldDifferences(before, after, noun, was, change.fields).filter(({ field }) => !isUnseen(field))
    const names = { name: nameOf(after, noun, id), nameEn: nameOf(after, noun, id, 'En') }
    if (fields.length > 0) found.push({ what: 'changed', noun, id, ...names, fields })
  }
  return found
}

/** In how many places: each field of a changed thing, and each thing that came or went. */
export const placesOf = (found: readonly ThingDifference[]): number =>
  found.reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0)

function isOfOtherMap(project: Project, noun: Noun, id: Id, map: Id | null): boolean {
  if (map === null) return false
  if (noun === 'maps') return id !== map
  const record = project[noun].get(id) as { map?: Id } | undefined
  return record !== undefined && 'map' in record && record.map !== map
}

function isOfOtherProcedure({ amendments }: Project, noun: Noun, id: Id, procedure: Id | null): boolean {
  if (procedure === null) return false
  if (noun === 'procedures') return id !== procedure
  return noun === 'amendments' && amendments.get(id)?.procedure !== procedure
}
