import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'

/**
 * Whose organisation a participant is of: its id; `own` where nothing is said of one of ours, `outside` of an outsider;
 * null of nobody.
 */
export type Belonging = Id | 'own' | 'outside' | null

export function belongingOf(participant: Id | null, project: Project): Belonging {
  const one = project.participants.get(participant ?? '')
  if (!one) return null
  if (one.organisation && project.organisations.has(one.organisation)) return one.organisation
  return one.external ? 'outside' : 'own'
}
