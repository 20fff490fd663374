import type { Store, Write } from '../stores/store.ts'
import type { Person } from './people.ts'
import type { Role } from './roles.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly guest: boolean
  readonly role: Role
}

// A membership that came by a link lasts as long as the link does.
const ALIVE = `LEFT JOIN link ON link.id = member.link
  WHERE (member.link IS NULL OR (link.withdrawn IS NULL AND (link.expires IS NULL OR link.expires>?)))`

/** The right of a person in a project now; null: none. An administrator leads every project. */
export function roleIn(store: Store, project: string, person: Person, now = Date.now()): Role | null {
  if (person.administrator) return 'facilitator'
  const [row] = store.read<{ role: Role }>(
    `SELECT member.role FROM member ${ALIVE} AND member.project=? AND member.person=?`,
    now,
    project,
    person.id,
  )
  return row?.role ?? null
}

export function listMembers(store: Store, project: string, now = Date.now()): Member[] {
  const rows = store.read<{ id: string; name: string; colour: string; guest: number; role: Role }>(
    `SELECT person.id, name, colour, guest, member.role FROM member JOIN person ON person.id = member.person ${ALIVE}
     AND member.project=? ORDER BY member.at`,
    now,
    project,
  )
  return rows.map((row) => ({ ...row, guest: row.guest === 1 }))
}

/** Given by name: it no longer hangs on the link the person came by. */
export const giveRole = (project: string, person: string, role: Role, link: string | null = null): Write => [
  `INSERT INTO member VALUES(?,?,?,?,?) ON CONFLICT(project, person) DO UPDATE SET role=excluded.role, link=excluded.link`,
  project,
  person,
  role,
  link,
  Date.now(),
]

export const takeRole = (project: string, person: string): Write => [
  'DELETE FROM member WHERE project=? AND person=?',
  project,
  person,
]
