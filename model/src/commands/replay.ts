import type { Change } from '../document/difference.ts'
import type { Origin } from '../document/origin.ts'
import type { ProjectDocument } from '../document/projectDocument.ts'
import type { Id } from '../ids.ts'
import type { Refusal, Result } from '../result.ts'
import { addRecord } from './addRecord.ts'
import { moveSteps } from './moveSteps.ts'
import { type Locked, perform } from './perform.ts'
import { remove } from './remove.ts'
import { restore } from './restore.ts'
import { setFields } from './setFields.ts'
import { setFixed } from './setFixed.ts'

/** Performs changes again, each by its own command; what is refused is returned beside what was done. */
export function replay(
  document: ProjectDocument,
  changes: readonly Change[],
  by: Origin,
  locked?: Locked,
): { done: Change[]; refused: { change: Change; refusal: Refusal }[] } {
  const done: Change[] = []
  const refused: { change: Change; refusal: Refusal }[] = []
  for (const change of changes) {
    const result = again(document, change, by, locked)
    if (result.ok) done.push(change)
    else refused.push({ change, refusal: result })
  }
  return { done, refused }
}

function again(document: ProjectDocument, change: Change, by: Origin, locked?: Locked): Result<Id[]> {
  switch (change.what) {
    case 'fixed':
      return perform(document, setFixed, { name: change.name, fields: change.fields }, by, locked)
    case 'place':
      return perform(document, moveSteps, { places: { [change.id]: change.place } }, by, locked)
    case 'remove':
      return perform(document, remove, { noun: change.noun, ids: [change.id] }, by, locked)
    case 'set':
      return perform(
        document,
        setFields,
        { noun: change.noun, id: change.id, fields: change.fields } as never,
        by,
        locked,
      )
    case 'add': {
      const { noun, id, fields } = change
      if (!document.everyRecord(noun).has(id))
        return perform(document, addRecord, { noun, id, fields } as never, by, locked)
      perform(document, restore, { noun, ids: [id] }, by, locked)
      return perform(document, setFields, { noun, id, fields } as never, by, locked)
    }
  }
}
