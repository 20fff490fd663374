import type { Id } from '../ids.ts'
import { type Fields, LONGEST_TEXT } from '../records/fields.ts'
import { FIXED } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'

/** Refuses the first field that this record does not have or whose value it cannot take. */
export function accepted(fields: Fields, given: object, about: Id[] = []): Result {
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) return refuse('field.unknown', `There is no field "${name}".`, about, { field: name })
    if (field.accepts(value)) continue
    if (typeof value === 'string' && value.length > LONGEST_TEXT) {
      const values = { field: name, length: value.length, most: LONGEST_TEXT }
      return refuse(
        'text.tooLong',
        `A text may have ${LONGEST_TEXT} signs; this one has ${value.length}.`,
        about,
        values,
      )
    }
    return refuse('field.value', `The field "${name}" cannot take this value.`, about, { field: name })
  }
  return ok()
}

export const acceptedFields = (noun: Noun, given: object, about: Id[] = []): Result =>
  accepted(NOUNS[noun], given, about)

export const acceptedFixed = (name: keyof typeof FIXED, given: object): Result => accepted(FIXED[name], given)

/** A record that is kept as it was is not edited; it may be deleted. */
export function unfrozen(project: Project, noun: Noun, ids: readonly Id[], fields: object): Result {
  if (noun !== 'rankings') return ok()
  const changed = ids.filter((id) => {
    const record: object = project.rankings.get(id) ?? {}
    return JSON.stringify({ ...record, ...fields }) !== JSON.stringify(record)
  })
  return changed.length === 0 ? ok() : refuse('ranking.kept', 'What a vote came to is kept as it was.', changed)
}

export function present(project: Project, noun: Noun, ids: readonly Id[]): Result {
  const gone = ids.filter((id) => !project[noun].has(id))
  return gone.length === 0 ? ok() : refuse('record.gone', 'It has been deleted meanwhile.', gone)
}

/** A living map of this kind: on one of another kind its things have no place. */
export function presentMap(project: Project, map: Id, kind: string): Result {
  const there = present(project, 'maps', [map])
  if (!there.ok || project.maps.get(map)?.kind === kind) return there
  return refuse('map.otherKind', 'This does not belong on a map of this kind.', [map])
}

/** The first refusal of several checks. */
export function all(...checks: (() => Result)[]): Result {
  for (const check of checks) {
    const verdict = check()
    if (!verdict.ok) return verdict
  }
  return ok()
}
