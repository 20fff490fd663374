import { type Command, type Id, type Project, type SystemMap, systemMap } from '@potok/model'
import type { Session } from '../session/openSession.ts'
import { act } from '../store/act.ts'
import type { Say } from '../ui/texts/texts.ts'
import type { SystemDeskStore } from './desk.ts'

/** What a deed on a system map needs at hand; all of it is read at the moment of the deed. */
export interface SystemBench {
  readonly session: Session
  readonly map: Id
  readonly desk: SystemDeskStore
  readonly say: Say
  canEdit(): boolean
  project(): Project
  shown(): SystemMap
  /** Does it, or tells why not and answers null. */
  act<I>(command: Command<I>, input: I): Id[] | null
}

export function createBench(
  session: Session,
  map: Id,
  desk: SystemDeskStore,
  more: { say: Say; canEdit(): boolean; project(): Project },
): SystemBench {
  const project = () => session.state.getState().replica?.document.project() ?? more.project()
  return {
    session,
    map,
    desk,
    ...more,
    project,
    shown: () => systemMap(project(), map) ?? { id: map, elements: [], relations: [] },
    act(command, input) {
      if (!more.canEdit()) return null
      const done = act(session, command, input)
      return done.ok ? done.value : null
    },
  }
}
