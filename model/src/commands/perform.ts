import { Draft } from '../document/draft.ts'
import type { Origin } from '../document/origin.ts'
import type { ProjectDocument } from '../document/projectDocument.ts'
import { endUndoStep } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import { ok, type Refusal, type Result, refuse } from '../result.ts'
import type { Command } from './command.ts'

const gestures = new WeakMap<Origin, { name: string; at: number }>()

/** Maps that nobody but the facilitator changes for now. */
export type Locked = ReadonlySet<Id>

const NOTHING: Locked = new Set()

export const lockHeld = (maps: Iterable<Id>, locked: Locked): Refusal | null => {
  const held = [...maps].filter((map) => locked.has(map))
  return held.length === 0 ? null : refuse('lock.held', 'The facilitator has locked this map.', held)
}

/** The one way to change a project: check, then one transaction by this person. Returns the ids it is about, or why not. */
export function perform<I>(
  document: ProjectDocument,
  command: Command<I>,
  input: I,
  by: Origin,
  locked: Locked = NOTHING,
): Result<Id[]> {
  const verdict = command.check(document.project(), input)
  if (!verdict.ok) return verdict
  const draft = new Draft(document)
  const ids = command.run(draft, input)
  const held = locked.size > 0 ? lockHeld(draft.maps(), locked) : null
  if (held) return held
  const gesture = command.gesture?.(input)
  const last = gestures.get(by)
  if (!gesture || last?.name !== gesture || Date.now() - last.at > 1000) endUndoStep(by)
  if (gesture) gestures.set(by, { name: gesture, at: Date.now() })
  else gestures.delete(by)
  draft.commit(by)
  return ok(ids)
}
