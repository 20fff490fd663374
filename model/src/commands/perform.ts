import { Draft } from '../document/draft.ts'
import type { Origin } from '../document/origin.ts'
import type { ProjectDocument } from '../document/projectDocument.ts'
import { endUndoStep } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import type { Command } from './command.ts'

const gestures = new WeakMap<Origin, { name: string; at: number }>()

/** The one way to change a project: check, then one transaction by this person. Returns the ids it is about, or why not. */
export function perform<I>(document: ProjectDocument, command: Command<I>, input: I, by: Origin): Result<Id[]> {
  const verdict = command.check(document.project(), input)
  if (!verdict.ok) return verdict
  const gesture = command.gesture?.(input)
  const last = gestures.get(by)
  if (!gesture || last?.name !== gesture || Date.now() - last.at > 1000) endUndoStep(by)
  if (gesture) gestures.set(by, { name: gesture, at: Date.now() })
  else gestures.delete(by)
  const draft = new Draft(document)
  const ids = command.run(draft, input)
  draft.commit(by)
  return ok(ids)
}
