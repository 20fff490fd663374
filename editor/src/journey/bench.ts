import { type Command, type Id, type JourneyGrid, journeyGrid, type Project, type TalkPlace } from '@potok/model'
import type { Session } from '../session/openSession.ts'
import { act } from '../store/act.ts'
import type { Say } from '../ui/texts/texts.ts'
import type { JourneyDeskStore } from './desk.ts'

/** What a deed on a journey needs at hand; all of it is read at the moment of the deed. */
export interface JourneyBench {
  readonly session: Session
  readonly map: Id
  readonly desk: JourneyDeskStore
  readonly say: Say
  canEdit(): boolean
  /** Opens what is said about a place of the project. */
  discuss(place: TalkPlace): void
  project(): Project
  grid(): JourneyGrid
  /** Does it, or tells why not and answers null. */
  act<I>(command: Command<I>, input: I): Id[] | null
}

export function createBench(
  session: Session,
  map: Id,
  desk: JourneyDeskStore,
  more: { say: Say; canEdit(): boolean; discuss(place: TalkPlace): void; project(): Project },
): JourneyBench {
  return {
    session,
    map,
    desk,
    ...more,
    project: () => session.state.getState().replica?.document.project() ?? more.project(),
    grid() {
      const grid = journeyGrid(this.project(), map) ?? journeyGrid(more.project(), map)
      if (!grid) throw new Error(`The journey ${map} was worked on after it had been deleted.`)
      return grid
    },
    act(command, input) {
      if (!more.canEdit()) return null
      const done = act(session, command, input)
      return done.ok ? done.value : null
    },
  }
}
