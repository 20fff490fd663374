import { difference, type Locked, openProject, type Project, replay } from '@potok/model'
import type { Acknowledged } from './acknowledged.ts'
import type { Replica } from './replica.ts'

/** Performs again what is still allowed on the fresh replica; returns how many edits were left, to be offered as a copy. */
export function bringOver(
  base: Acknowledged,
  mine: Project,
  fresh: Pick<Replica, 'document' | 'origin'>,
  mayEdit: boolean,
  locked: Locked,
): number {
  const known = openProject(base.doc)
  const changes = difference(known.project(), mine)
  known.close()
  return mayEdit ? replay(fresh.document, changes, fresh.origin, locked).refused.length : changes.length
}
