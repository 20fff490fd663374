import type { Id } from '../ids.ts'
import type { Amendment } from '../records/amendment.ts'
import type { Project } from '../records/project.ts'

/** A difference between two states of a project, as `thingDifferences` tells it. */
interface Found {
  readonly what: 'added' | 'removed' | 'changed'
  readonly noun: string
  readonly fields: readonly { readonly field: string }[]
}

/** Steps that changed want a new approval; of other wording the owner's consent is enough (domain.md 11). */
type Weight = 'major' | 'minor'

/** What of a step is the work itself; the rest is how the procedure words it. */
const WORK: Readonly<Record<string, ReadonlySet<string>>> = {
  steps: new Set(['text', 'look', 'lane', 'time', 'subprocess', 'join']),
  flows: new Set(['start', 'end', 'label', 'returns']),
  lanes: new Set(['participant']),
}
/** What every new version changes by being one. */
const OF_VERSION = new Set(['version', 'effective', 'review', 'state', 'number', 'readers'])

/** What a procedure says otherwise than its approved version did: its own dates, state and change sheet are no change of it. */
export function amendedThings<T extends Found>(found: readonly T[]): T[] {
  return found.flatMap((one) => {
    if (one.noun === 'amendments') return []
    if (one.noun !== 'procedures' || one.what !== 'changed') return [one]
    const fields = one.fields.filter(({ field }) => !OF_VERSION.has(field))
    return fields.length > 0 ? [{ ...one, fields }] : []
  })
}

/** Null: nothing changed. */
export function weightOf(found: readonly Found[]): Weight | null {
  const things = amendedThings(found)
  if (things.length === 0) return null
  const isWork = ({ noun, what, fields }: Found) =>
    noun in WORK && ((what !== 'changed' && noun !== 'lanes') || fields.some(({ field }) => WORK[noun]!.has(field)))
  return things.some(isWork) ? 'major' : 'minor'
}

/** `1.2` → `2.0` or `1.3`. A version that is no number is followed by the first that is. */
export function nextVersion(version: string, weight: Weight): string {
  const [, major = '1', minor = '0'] = /^\s*(\d{1,6})(?:\.(\d{1,6}))?/.exec(version) ?? []
  return weight === 'major' ? `${Number(major) + 1}.0` : `${major}.${Number(minor) + 1}`
}

/** The change sheet of a procedure, the first version first. */
export function amendmentsOf({ amendments }: Pick<Project, 'amendments'>, procedure: Id): Amendment[] {
  return [...amendments.values()]
    .filter((one) => one.procedure === procedure)
    .sort(
      (a, b) =>
        a.version.localeCompare(b.version, 'en', { numeric: true }) ||
        (a.day ?? '').localeCompare(b.day ?? '') ||
        (a.id < b.id ? -1 : 1),
    )
}
