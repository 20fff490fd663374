import type { Id } from '../ids.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'

/** What the dictionary holds: each of them is one object, wherever it is named. */
export const ENTRIES = ['participants', 'organisations', 'documents', 'systems'] as const satisfies Noun[]
export type Entry = (typeof ENTRIES)[number]

/** A record that names an entry. */
export interface Use {
  readonly noun: Noun
  readonly id: Id
  /** The map that it stands on; null: none. */
  readonly map: Id | null
}

/** Where a participant, organisation, document or system is named; steps of a participant count by their lane. */
export function usesOf(project: Project, entry: Id): Use[] {
  const uses: Use[] = []
  const lanes = new Set<Id>()
  for (const noun of Object.keys(NOUNS) as Noun[]) {
    const fields = Object.entries(NOUNS[noun])
    for (const record of project[noun].values() as Iterable<{ id: Id } & Record<string, unknown>>) {
      const names = fields.some(([name, { kind }]) =>
        kind === 'set' ? (record[name] as readonly Id[]).includes(entry) : kind === 'value' && record[name] === entry,
      )
      if (!names) continue
      if (noun === 'lanes') lanes.add(record.id)
      uses.push({ noun, id: record.id, map: typeof record.map === 'string' ? record.map : null })
    }
  }
  for (const step of project.steps.values())
    if (lanes.has(step.lane ?? '')) uses.push({ noun: 'steps', id: step.id, map: step.map })
  return uses
}
