import { newId } from '@potok/model'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { audit } from './audit.ts'
import { giveRole, roleIn } from './members.ts'
import { isNameOfStaff } from './names.ts'
import { newPerson, type Person } from './people.ts'
import { greater, type Role } from './roles.ts'
import { hashOf, newToken } from './tokens.ts'
import { beginWaiting, listWaiting, waitingState } from './waiting.ts'

const DAY_MS = 86_400_000
/** More than any room holds; a flood of names ends there. */
const MOST_WAITING = 200

export interface ShareLink {
  readonly id: string
  readonly role: Role
  readonly expiresAt: number | null
  readonly withdrawnAt: number | null
  /** How many may come by it; null: any number. */
  readonly most: number | null
  readonly used: number
  /** Whoever comes by it waits until a facilitator lets them in. */
  readonly lobby: boolean
}

export function listLinks(store: Store, project: string): ShareLink[] {
  const rows = store.read<Omit<ShareLink, 'lobby'> & { lobby: number }>(
    `SELECT id, role, expires AS expiresAt, withdrawn AS withdrawnAt, most, used, lobby FROM link
     WHERE project=? ORDER BY at DESC`,
    project,
  )
  return rows.map((row) => ({ ...row, lobby: row.lobby === 1 }))
}

/** The token is told once, here; afterwards only its hash is known. */
export async function newLink(
  store: Store,
  asked: { project: string; role: Role; days: number | null; most: number | null; lobby: boolean; by: Person },
): Promise<{ id: string; token: string; expiresAt: number | null }> {
  const token = newToken()
  const id = newId()
  const now = Date.now()
  const expiresAt = asked.days === null ? null : now + Math.round(asked.days * DAY_MS)
  const { project, role, most, lobby, by } = asked
  await store.write(
    [
      'INSERT INTO link(id, project, hash, role, at, expires, person, most, lobby) VALUES(?,?,?,?,?,?,?,?,?)',
      id,
      project,
      hashOf(token),
      role,
      now,
      expiresAt,
      by.id,
      most,
      +lobby,
    ],
    audit('link.made', { person: by.id, project, about: [id, role] }),
  )
  return { id, token, expiresAt }
}

export const withdrawLink = (project: string, id: string): Write => [
  'UPDATE link SET withdrawn=? WHERE project=? AND id=? AND withdrawn IS NULL',
  Date.now(),
  project,
  id,
]

export const setLobby = (project: string, id: string, lobby: boolean): Write => [
  'UPDATE link SET lobby=? WHERE project=? AND id=?',
  +lobby,
  project,
  id,
]

interface Joined {
  readonly project: string
  readonly person: Person
  readonly isNew: boolean
  readonly waiting: boolean
}

/** Whoever holds the link gets its role, or a place in its lobby; a person who is known keeps a greater one, a stranger becomes a guest. */
export const joinByLink = (store: Store, token: string, who: Person | null, name: string): Promise<Joined> =>
  joinBy(store, 'hash', hashOf(token), who, name)

/** The same of a link that the server itself knows by something shorter, such as the code of a session. */
export const joinByLinkId = (store: Store, id: string, who: Person | null, name: string): Promise<Joined> =>
  joinBy(store, 'id', id, who, name)

async function joinBy(
  store: Store,
  by: 'hash' | 'id',
  known: string,
  who: Person | null,
  name: string,
): Promise<Joined> {
  const now = Date.now()
  const [link] = store.read<{ id: string; project: string; role: Role; lobby: number; full: number }>(
    `SELECT id, project, role, lobby, coalesce(used >= most, 0) AS full FROM link
     WHERE ${by}=? AND withdrawn IS NULL AND (expires IS NULL OR expires>?)`,
    known,
    now,
  )
  if (!link) throw new Refused('link.dead')
  const has = who ? roleIn(store, link.project, who, now) : null
  if (who && has && greater(has, link.role) === has)
    return { project: link.project, person: who, isNew: false, waiting: false }
  if (!who && isNameOfStaff(store, name)) throw new Refused('name.taken', ['name'])
  const made = who ? null : newPerson(name, { guest: true, administrator: false })
  const person = who ?? made![0]
  const come = { project: link.project, person, isNew: made !== null }
  if (link.lobby === 1) {
    if (link.full === 1) throw new Refused('link.used-up')
    if (who && waitingState(store, link.project, who, now) === 'turned-away') throw new Refused('lobby.turned-away')
    if (listWaiting(store, link.project, now).length >= MOST_WAITING) throw new Refused('too-many')
    await store.write(...(made ? [made[1]] : []), beginWaiting(link.project, person.id, link.id))
    return { ...come, waiting: true }
  }
  await orUsedUp(
    store.write(
      ...(made ? [made[1]] : []),
      ['UPDATE link SET used=used+1 WHERE id=?', link.id],
      giveRole(link.project, person.id, link.role, link.id),
      audit('link.used', { person: person.id, project: link.project, about: [link.id, link.role] }),
    ),
  )
  return { ...come, waiting: false }
}

/** The table itself counts: of two who come at once by the last use of a link, one gets in. */
export async function orUsedUp(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (error) {
    if (/CHECK constraint/.test((error as Error).message)) throw new Refused('link.used-up')
    throw error
  }
}
