import { addMap, copyMap, type Id, type Result } from '@potok/model'
import type { Session } from '../session/openSession.ts'
import { act } from '../store/act.ts'

type Given = Parameters<typeof addMap.run>[1]

/** The new map; a refusal has been told. */
export const begun = (session: Session, given: Given): Id | null => newMap(session, act(session, addMap, given))

export const copied = (session: Session, given: Parameters<typeof copyMap.run>[1]): Id | null =>
  newMap(session, act(session, copyMap, given))

function newMap(session: Session, done: Result<Id[]>): Id | null {
  const maps = session.state.getState().replica?.document.project().maps
  return (done.ok && done.value.find((id) => maps?.has(id))) || null
}
