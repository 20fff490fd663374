import {
  type Command,
  holdersOf,
  type Id,
  lockHeld,
  type Project,
  perform,
  type Result,
  refuse,
  type Undo,
} from '@potok/model'
import { here } from '../address.ts'
import { readRoute } from '../routes.ts'
import type { Session } from '../session/openSession.ts'
import { tellRefusal } from '../ui/refusal.ts'

/** The one door from the screens to the model. A refusal is told to the person and returned, so that a screen may also show it beside the thing. */
export function act<I>(session: Session, command: Command<I>, input: I, quiet = false): Result<Id[]> {
  const { replica } = session.state.getState()
  const done = !replica
    ? refuse('not-open', 'The project is not open yet')
    : session.mayEdit()
      ? perform(
          replica.document,
          command,
          input,
          replica.stackOf(groupHere(replica.document.project())).origin,
          session.locked(),
        )
      : refuse('view-only', 'The project is open for looking only')
  if (!done.ok && !quiet) tellRefusal(done)
  return done
}

/** The person's undo on the group of screens that is open; null while the project cannot be changed. */
export function undoHere(session: Session): Undo | null {
  const { replica } = session.state.getState()
  if (!session.mayEdit() || !replica) return null
  const stack = replica.stackOf(groupHere(replica.document.project())).undo
  // Taking back asks what doing asks: what a lock holds is refused before anything is written.
  const turn = (way: 'undo' | 'redo') => {
    const held = lockHeld(holdersOf(replica.document, stack.about(way)), session.locked(), replica.document.project())
    if (!held) return stack[way]()
    tellRefusal(held)
    return null
  }
  return { ...stack, undo: () => turn('undo'), redo: () => turn('redo') }
}

export const undo = (session: Session): Id[] | null => undoHere(session)?.undo() ?? null

export const redo = (session: Session): Id[] | null => undoHere(session)?.redo() ?? null

/** All maps of one kind are one group of screens; each other part is one of its own. */
function groupHere(project: Project): string {
  const route = readRoute(here())
  const kind = route.name === 'map' ? project.maps.get(route.map)?.kind : undefined
  if (route.name === 'map') return kind === undefined || kind === 'process' ? 'maps' : kind
  return route.name === 'project' ? route.part : route.name
}
