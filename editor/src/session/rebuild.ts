import { openProject, type Project, perform, setFields } from '@potok/model'
import type { Acknowledged } from './acknowledged.ts'
import { changedFields } from './changedFields.ts'
import type { Replica } from './replica.ts'

/** Performs again what is still allowed on the fresh replica; returns how many edits were left, to be offered as a copy. */
export function bringOver(base: Acknowledged, mine: Project, fresh: Replica, mayEdit: boolean): number {
  const known = openProject(base.doc)
  const { changes, others } = changedFields(known.project(), mine)
  known.close()
  if (!mayEdit) return changes.length + others
  let left = others
  for (const change of changes) {
    const done = perform(fresh.document, setFields, change, fresh.origin)
    if (!done.ok) left += 1
  }
  return left
}
