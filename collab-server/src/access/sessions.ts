import type { Store, Write } from '../stores/store.ts'
import type { Person } from './people.ts'

/** From the sign-in; they are not prolonged by use. */
export const PERSON_DAYS = 90
export const GUEST_DAYS = 30

/** Who asks, and by which session: its id, which opens nothing. */
export interface Session {
  readonly session: string
  readonly person: Person
}

export const isSessionAlive = (store: Store, session: string, now = Date.now()): boolean =>
  store.read('SELECT 1 FROM session WHERE id=? AND expires>?', session, now).length > 0

export const endSession = (session: string): Write => ['DELETE FROM session WHERE id=?', session]

export const endOtherSessions = ({ session, person }: Session): Write => [
  'DELETE FROM session WHERE person=? AND id<>?',
  person.id,
  session,
]

export const forgetEndedSessions = (now = Date.now()): Write => ['DELETE FROM session WHERE expires<=?', now]
