import type { Id } from '@potok/model'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'

/** Milliseconds since 1970 by the server's clock, or what was left when it was stopped. */
type Timer = { readonly endsAt: number } | { readonly leftMs: number }

/** How a session stands, beside who leads it. */
export interface Standing {
  readonly item: Id | null
  readonly timer: Timer | null
  /** Items that were gone through. */
  readonly done: readonly Id[]
  /** Where everybody was called to, and when. */
  readonly summons: { readonly at: number; readonly to: string; readonly by?: string } | null
}

export interface Running {
  readonly project: string
  readonly session: string
  /** Null once it is over. */
  readonly code: string | null
  readonly link: string | null
  readonly lead: string
  readonly deputy: string | null
  readonly at: number
  readonly ended: number | null
  readonly standing: Standing
}

const BEGUN: Standing = { item: null, timer: null, done: [], summons: null }
const COLUMNS = 'project, session, code, link, lead, deputy, at, ended, standing'

type Row = Omit<Running, 'standing'> & { readonly standing: string }
const runningOf = (row: Row): Running => ({ ...row, standing: JSON.parse(row.standing) as Standing })

export function findRunning(store: Store, project: string, session: string): Running | null {
  const [row] = store.read<Row>(`SELECT ${COLUMNS} FROM running WHERE project=? AND session=?`, project, session)
  return row ? runningOf(row) : null
}

/** What is going on, the latest first. */
export const listRunning = (store: Store, project: string): Running[] =>
  store
    .read<Row>(`SELECT ${COLUMNS} FROM running WHERE project=? AND ended IS NULL ORDER BY at DESC`, project)
    .map(runningOf)

export function runningByCode(store: Store, code: string): Running | null {
  const [row] = store.read<Row>(`SELECT ${COLUMNS} FROM running WHERE code=? AND ended IS NULL`, code)
  return row ? runningOf(row) : null
}

/** Goes on; one that is over is refused. */
export function going(store: Store, project: string, session: string): Running {
  const running = findRunning(store, project, session)
  if (!running) throw new Refused('not-found')
  if (running.ended !== null) throw new Refused('session.over')
  return running
}

export const begin = (one: { project: string; session: string; code: string; link: string; lead: string }): Write => [
  `INSERT INTO running VALUES(?,?,?,?,?,NULL,?,NULL,?) ON CONFLICT(project, session) DO UPDATE
   SET code=excluded.code, link=excluded.link, lead=excluded.lead, deputy=NULL, ended=NULL`,
  one.project,
  one.session,
  one.code,
  one.link,
  one.lead,
  Date.now(),
  JSON.stringify(BEGUN),
]

export const stand = ({ project, session }: Running, standing: Standing): Write => [
  'UPDATE running SET standing=? WHERE project=? AND session=?',
  JSON.stringify(standing),
  project,
  session,
]

export const lead = ({ project, session }: Running, person: string, deputy: string | null): Write => [
  'UPDATE running SET lead=?, deputy=? WHERE project=? AND session=?',
  person,
  deputy,
  project,
  session,
]

export const end = ({ project, session }: Running): Write => [
  'UPDATE running SET ended=?, code=NULL WHERE project=? AND session=?',
  Date.now(),
  project,
  session,
]

export interface Attendee {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly guest: boolean
  /** Whether the hand is up. */
  readonly hand: boolean
}

export const attendees = (store: Store, { project, session }: Running): Attendee[] =>
  store
    .read<Omit<Attendee, 'guest' | 'hand'> & { guest: number; hand: number }>(
      `SELECT id, name, colour, guest, hand FROM attendee JOIN person ON person.id=attendee.person
       WHERE project=? AND session=? ORDER BY attendee.at, id`,
      project,
      session,
    )
    .map((row) => ({ ...row, guest: row.guest === 1, hand: row.hand === 1 }))

export const come = ({ project, session }: Running, person: string): Write => [
  'INSERT INTO attendee VALUES(?,?,?,?,0) ON CONFLICT DO NOTHING',
  project,
  session,
  person,
  Date.now(),
]

export const raise = ({ project, session }: Running, person: string, hand: boolean): Write => [
  'UPDATE attendee SET hand=? WHERE project=? AND session=? AND person=?',
  +hand,
  project,
  session,
  person,
]
