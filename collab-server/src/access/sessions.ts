import type { Store, Write } from '../stores/store.ts'
import type { Person } from './people.ts'

const HOUR_MS = 3_600_000

/** How long a sign-in of the staff lasts: in all, and without being used. */
export interface SessionTerms {
  readonly hours: number
  readonly idleHours: number
}

export const TERMS: SessionTerms = { hours: 24, idleHours: 8 }
/** A guest has no other way back to what they wrote; their link ends their right. */
export const GUEST_DAYS = 30

/** Who asks, and by which session: its id, which opens nothing. */
export interface Session {
  readonly session: string
  readonly person: Person
}

export const idleUntil = ({ idleHours }: SessionTerms, now = Date.now()): number => now + idleHours * HOUR_MS

export const isSessionAlive = (store: Store, session: string, now = Date.now()): boolean =>
  store.read(
    'SELECT 1 FROM session WHERE id=? AND expires>? AND (idle_until IS NULL OR idle_until>?)',
    session,
    now,
    now,
  ).length > 0

export const endSession = (session: string): Write => ['DELETE FROM session WHERE id=?', session]

export const endOtherSessions = ({ session, person }: Session): Write => [
  'DELETE FROM session WHERE person=? AND id<>?',
  person.id,
  session,
]

export const forgetEndedSessions = (now = Date.now()): Write => [
  'DELETE FROM session WHERE expires<=? OR idle_until<=?',
  now,
  now,
]
