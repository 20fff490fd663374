import { type Command, type Id, perform, type Result, refuse } from '@potok/model'
import type { Session } from '../session/openSession.ts'
import { tellRefusal } from '../ui/refusal.ts'

/** The one door from the screens to the model. A refusal is told to the person and returned, so that a screen may also show it beside the thing. */
export function act<I>(session: Session, command: Command<I>, input: I, quiet = false): Result<Id[]> {
  const { replica } = session.state.getState()
  const done = !replica
    ? refuse('not-open', 'The project is not open yet')
    : session.mayEdit()
      ? perform(replica.document, command, input, replica.origin)
      : refuse('view-only', 'The project is open for looking only')
  if (!done.ok && !quiet) tellRefusal(done)
  return done
}

export function undo(session: Session): Id[] | null {
  return session.mayEdit() ? (session.state.getState().replica?.undo.undo() ?? null) : null
}

export function redo(session: Session): Id[] | null {
  return session.mayEdit() ? (session.state.getState().replica?.undo.redo() ?? null) : null
}
