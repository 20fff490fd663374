import type { Id } from '../ids.ts'
import type { EvidenceMethod } from '../records/evidence.ts'
import type { Project } from '../records/project.ts'

export const FEWEST_METHODS = 2

/** The methods of those of these pieces of evidence that are still there. */
export function methodsBehind({ evidence }: Pick<Project, 'evidence'>, ids: Iterable<Id>): ReadonlySet<EvidenceMethod> {
  return new Set([...ids].flatMap((id) => evidence.get(id)?.method ?? []))
}
