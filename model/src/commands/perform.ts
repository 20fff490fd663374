import { Draft } from '../document/draft.ts'
import type { Origin } from '../document/origin.ts'
import type { ProjectDocument } from '../document/projectDocument.ts'
import { endUndoStep } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { ok, type Refusal, type Result, refuse } from '../result.ts'
import type { Command } from './command.ts'

const gestures = new WeakMap<Origin, { name: string; at: number }>()

/** Maps and groups that nobody but the facilitator changes for now. */
export type Locked = ReadonlySet<Id>

const NOTHING: Locked = new Set()

/** Why these maps and groups cannot be changed now: a lock on a map says more than one on a group of it. */
export function lockHeld(holders: Iterable<Id>, locked: Locked, { groups }: Pick<Project, 'groups'>): Refusal | null {
  const held = [...holders].filter((one) => locked.has(one))
  if (held.length === 0) return null
  return held.every((one) => groups.has(one))
    ? refuse('lock.group', 'The facilitator has locked this group.', held)
    : refuse('lock.held', 'The facilitator has locked this map.', held)
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
  const held = locked.size > 0 ? lockHeld(draft.holders(), locked, document.project()) : null
  if (held) return held
  const gesture = command.gesture?.(input)
  const last = gestures.get(by)
  if (!gesture || last?.name !== gesture || Date.now() - last.at > 1000) endUndoStep(by)
  if (gesture) gestures.set(by, { name: gesture, at: Date.now() })
  else gestures.delete(by)
  draft.commit(by)
  return ok(ids)
}
