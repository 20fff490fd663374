import type { Store, Write } from '../stores/store.ts'
import { roleIn } from './members.ts'
import type { Person } from './people.ts'
import type { Role } from './roles.ts'

const DAYS = 30
const DAY_MS = 86_400_000

/** Somebody who came by a link and has no right yet. */
export interface Waiting {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly guest: boolean
  /** What the link will give them. */
  readonly role: Role
  readonly at: number
}

export type WaitingState = 'waiting' | 'admitted' | 'turned-away' | 'gone'

// Who waits by a link that ended waits for nothing.
/** Takes the time of now. */
export const WAITING = `FROM waiting JOIN link ON link.id = waiting.link AND link.withdrawn IS NULL AND (link.expires IS NULL OR link.expires>?)`

export const listWaiting = (store: Store, project: string, now = Date.now()): Waiting[] =>
  store
    .read<Omit<Waiting, 'guest'> & { guest: number }>(
      `SELECT person.id, name, colour, guest, link.role, waiting.at ${WAITING} JOIN person ON person.id = waiting.person
       WHERE waiting.project=? AND waiting.turned_away IS NULL ORDER BY waiting.at`,
      now,
      project,
    )
    .map((row) => ({ ...row, guest: row.guest === 1 }))

/** As the one who waits may know it: to them the project does not exist until they are in. */
export function waitingState(store: Store, project: string, person: Person, now = Date.now()): WaitingState {
  const [row] = store.read<{ away: number | null }>(
    `SELECT waiting.turned_away AS away ${WAITING} WHERE waiting.project=? AND waiting.person=?`,
    now,
    project,
    person.id,
  )
  if (row) return row.away === null ? 'waiting' : 'turned-away'
  return roleIn(store, project, person, now) ? 'admitted' : 'gone'
}

/** Comes again by the same or another link: one place in the queue, and who was turned away stays so. */
export const beginWaiting = (project: string, person: string, link: string): Write => [
  'INSERT INTO waiting(project, person, link, at) VALUES(?,?,?,?) ON CONFLICT(project, person) DO UPDATE SET link=excluded.link',
  project,
  person,
  link,
  Date.now(),
]

export const forgetWaiting = (now = Date.now()): Write => ['DELETE FROM waiting WHERE at<?', now - DAYS * DAY_MS]
