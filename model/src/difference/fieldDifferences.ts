import type { Id } from '../ids.ts'
import { FIXED, type FixedName } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { nameOf } from './nameOf.ts'

/** What a field held: words as they are, things by their names, the rest as it is kept. */
type Held = string | number | boolean | null | readonly string[] | object

export interface FieldDifference {
  readonly field: string
  readonly before: Held
  readonly after: Held
}

/** These fields as they read in two states, whether or not they differ. */
export function fieldDifferences(
  before: Project,
  after: Project,
  noun: Noun | FixedName,
  was: object,
  fields: Readonly<Record<string, unknown>>,
): FieldDifference[] {
  return Object.entries(fields).map(([field, value]) => ({
    field,
    before: heldIn(before, noun, field, (was as Record<string, unknown>)[field]),
    after: heldIn(after, noun, field, value),
  }))
}

/** A reference is told by the name of the thing: its id says nothing. */
function heldIn(project: Project, noun: Noun | FixedName, field: string, value: unknown): Held {
  const shape = ((noun in NOUNS ? NOUNS[noun as Noun] : FIXED[noun as FixedName]) as Record<string, { kind: string }>)[
    field
  ]
  if (shape?.kind === 'set') return (value as Id[]).map((id) => nameAnywhere(project, id) ?? id)
  if (typeof value === 'string' && shape?.kind === 'value') return nameAnywhere(project, value) ?? value
  return (value ?? null) as Held
}

/** What this thing is called, whatever it is; null: it is not there. */
export function nameAnywhere(project: Project, id: Id): string | null {
  for (const noun of Object.keys(NOUNS) as Noun[]) if (project[noun].has(id)) return nameOf(project, noun, id)
  return null
}
