import type { Store } from '../stores/store.ts'

/** What is kept about one person, table by table: all of it but their password and the secrets of their sessions. */
const TABLES = {
  person: 'SELECT id, name, login, mail, colour, guest, administrator, at, updated FROM person WHERE id=?',
  credentials: 'SELECT kind, account, at, updated FROM credential WHERE person=?',
  sessions: 'SELECT at, updated, expires FROM session WHERE person=? ORDER BY at',
  entrances: 'SELECT at, expires, used FROM first_link WHERE person=? ORDER BY at',
  projects: `SELECT project.id, project.title, member.role, member.at FROM member
    JOIN project ON project.id = member.project WHERE member.person=? ORDER BY member.at`,
  links: 'SELECT id, project, role, at, expires, withdrawn, most, used FROM link WHERE person=? ORDER BY at',
  waiting: 'SELECT project, link, at, turned_away FROM waiting WHERE person=? ORDER BY at',
  workshops: 'SELECT project, session, at FROM attendee WHERE person=? ORDER BY at',
  activity: 'SELECT project, at, command, about FROM activity WHERE person=? ORDER BY seq',
  audit: 'SELECT project, at, what, about FROM audit WHERE person=? ORDER BY seq',
  edits: `SELECT project, document, count(*) AS edits, min(at) AS first, max(at) AS last FROM journal
    WHERE person=? GROUP BY project, document`,
  submissions: 'SELECT project, number, what, at FROM submission WHERE person=? ORDER BY at',
  reviews: 'SELECT submission, name, post, mail, due FROM reviewer WHERE person=? ORDER BY submission',
  decisions: 'SELECT submission, verdict, at, known_by FROM decision WHERE person=? ORDER BY at',
  signatures: 'SELECT submission, name, at FROM signature WHERE person=? ORDER BY at',
  versions: 'SELECT project, at, name, why FROM version WHERE person=? ORDER BY at',
  threads: 'SELECT project, thread, seen FROM thread_seen WHERE person=? ORDER BY project, thread',
} as const

export type Stored = Record<keyof typeof TABLES, readonly Record<string, unknown>[]>

export const storedAbout = (store: Store, person: string): Stored =>
  Object.fromEntries(
    Object.entries(TABLES).map(([name, sql]) => [name, store.read<Record<string, unknown>>(sql, person)]),
  ) as unknown as Stored
